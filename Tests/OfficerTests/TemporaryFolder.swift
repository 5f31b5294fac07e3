import Foundation

/// A folder of a test's own, gone with this value.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        var template = Array((NSTemporaryDirectory() + "/peluit-officer-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        url = URL(filePath: path, directoryHint: .isDirectory)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Permission bits of a file.
    static func mode(_ url: URL) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }

    /// Names in a folder, hidden ones too, ascending.
    static func names(in url: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    }

    static func bytes(_ url: URL) throws -> [UInt8] {
        Array(try Data(contentsOf: url))
    }

    static func write(_ bytes: [UInt8], to url: URL) throws {
        try Data(bytes).write(to: url)
    }
}
