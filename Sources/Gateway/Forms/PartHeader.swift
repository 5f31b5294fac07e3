/// What a part of a form says about itself.
struct PartHeader: Equatable, Sendable {
    /// The field's name.
    let name: String
    /// The file's name as the sender's machine spells it, cut to 255 bytes; empty for a file field that was left empty, nil for text.
    let fileName: String?
    /// At most 127 bytes; application/octet-stream unless the sender said something that can be a media type.
    let mediaType: String

    /// The longest name of a field or a file, in bytes. Spec 6.1.
    private static let mostName = 255
    private static let mostMediaType = 127

    /// - Parameter lines: header lines with their line ends, the empty one included.
    /// - Throws: ``MultipartError/header``.
    init(parsing lines: [UInt8]) throws(MultipartError) {
        var disposition: HeaderParameters?
        var type: ArraySlice<UInt8>?
        for line in Self.split(lines) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .header }
            let value = line[(colon + 1)...].drop { $0 == Byte.space || $0 == Byte.tab }
            switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw .header }
                disposition = try HeaderParameters(parsing: value)
            case "content-type": type = type ?? value
            default: continue
            }
        }
        guard let disposition, disposition.value == "form-data", let name = disposition["name"] else { throw .header }
        self.name = Self.text(name)
        fileName = disposition["filename"].map(Self.text)
        mediaType = type.flatMap(Self.mediaType) ?? "application/octet-stream"
    }

    private static func text(_ bytes: [UInt8]) -> String {
        bytes.decodedFieldName.withUnsafeBytes { TextRepair.line($0, limit: mostName) }
    }

    /// Two words with a slash between them, and perhaps parameters; nothing but printable ASCII.
    private static func mediaType(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count <= mostMediaType, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        let words = bytes.prefix { $0 != Byte.semicolon }.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard words.count == 2, words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isWord) }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$&-^_.+".utf8.contains(byte)
        }
    }

    private static func split(_ lines: [UInt8]) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        var start = lines.startIndex
        for end in lines.indices.dropLast() where end >= start && lines[end...].starts(with: Byte.lineEnd) {
            if end > start { found.append(lines[start..<end]) }
            start = end + 2
        }
        return found
    }
}
