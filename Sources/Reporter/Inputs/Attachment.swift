import Messages

/// A file that goes along with a report, checked before anything is sent.
struct Attachment: Sendable {
    let file: InputFile
    let name: String
    let mediaType: String
    let description: String
    let isOriginal: Bool

    /// Opens and checks all files before the first is read.
    ///
    /// - Parameter descriptions: In the order of the files; may be fewer.
    static func open(_ paths: [String], descriptions: [String] = [], areOriginals: Bool = false) throws(AttachmentError) -> [Attachment] {
        guard paths.count <= Limits.files else { throw .tooMany(paths.count) }
        guard descriptions.count <= paths.count else { throw .tooManyDescriptions }
        if let long = descriptions.first(where: { $0.utf8.count > Limits.description }) {
            throw .descriptionTooLong(bytes: long.utf8.count)
        }
        var attachments: [Attachment] = []
        for (index, path) in paths.enumerated() {
            let name = name(of: path)
            attachments.append(
                Attachment(
                    file: try InputFile(path: path), name: name, mediaType: MediaType.guess(from: name),
                    description: index < descriptions.count ? descriptions[index] : "", isOriginal: areOriginals))
        }
        return attachments
    }

    /// The last part of the path alone: folders tell who keeps the file and where. Cut at 255 bytes.
    private static func name(of path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        var bytes = 0
        let kept = last.unicodeScalars.prefix { scalar in
            bytes += String(scalar).utf8.count
            return bytes <= Limits.fileName
        }
        return String(kept)
    }
}
