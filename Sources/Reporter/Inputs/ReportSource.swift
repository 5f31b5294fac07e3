import Foundation
import Messages

/// Reads a report or a message that lies in a file or comes through a pipe.
enum ReportSource {
    /// - Parameter path: A file, or `-` for standard input.
    static func report(at path: String) throws(ReporterError) -> ReportFile {
        let bytes = try bytes(at: path)
        do throws(ReportFile.ReadError) {
            return try ReportFile(decoding: bytes)
        } catch {
            throw .report(error)
        }
    }

    /// A message in free words.
    static func text(at path: String) throws(ReporterError) -> String {
        try text(bytes(at: path))
    }

    /// - Throws: ``ReporterError/notText``.
    static func text(_ bytes: [UInt8]) throws(ReporterError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notText
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func bytes(at path: String) throws(ReporterError) -> [UInt8] {
        if path == "-" {
            let bytes = ReceiptInput.readAll(0, limit: Limits.content + 1)
            guard bytes.count <= Limits.content else { throw .attachment(.reportTooLarge) }
            return bytes
        }
        do throws(AttachmentError) {
            let file = try InputFile(path: path)
            guard file.sizeInBytes <= UInt64(Limits.content) else { throw .reportTooLarge }
            return try file.read(at: 0, count: Int(file.sizeInBytes))
        } catch {
            throw .attachment(error)
        }
    }
}
