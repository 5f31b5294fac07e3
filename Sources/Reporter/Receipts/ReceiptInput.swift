import Foundation
import Messages
import Peluit

/// Reads a code by prompt or from standard input; never from the arguments, which other users of a machine can see.
struct ReceiptInput {
    /// Bytes of standard input that are read at most: a code, and a message behind it.
    private static let longestInput = 262_144

    let organisation: OrganisationID

    /// Asks until the code can be read, naming what is wrong.
    func prompt(_ terminal: Terminal) throws(ReporterError) -> Receipt {
        while true {
            var text = try typed(terminal)
            defer { Sodium.wipe(&text) }
            do throws(Receipt.ParseError) {
                return try Receipt(parsing: text, for: organisation)
            } catch {
                terminal.say(error.sentence)
            }
        }
    }

    /// Takes lines until they hold twelve words: four rows of three are welcome, and an empty line ends the typing.
    private func typed(_ terminal: Terminal) throws(ReporterError) -> [UInt8] {
        var text = try terminal.ask(Phrase(id: "Kode laporan (12 kata):", en: "Receipt code (12 words):"))
        while Self.wordCount(text) < Receipt.wordCount {
            var line = try terminal.line()
            defer { Sodium.wipe(&line) }
            if line.isEmpty { break }
            text += [32] + line
        }
        return text
    }

    /// A code, and where the message comes from that may belong to it.
    struct Entered: ~Copyable {
        let receipt: Receipt
        /// What followed the code in a pipe; `nil` when it was typed.
        let rest: [UInt8]?
    }

    /// Asks at the terminal when standard input is one, and reads it otherwise.
    func read(_ language: Language, takesRest: Bool) throws(ReporterError) -> Entered {
        guard isatty(0) == 1, let terminal = Terminal(controlling: language) else { return try piped(0, takesRest: takesRest) }
        return Entered(receipt: try prompt(terminal), rest: nil)
    }

    /// - Parameter takesRest: Whether the first line alone is the code; otherwise all of the input is.
    func piped(_ descriptor: Int32, takesRest: Bool) throws(ReporterError) -> Entered {
        var bytes = Self.readAll(descriptor, limit: Self.longestInput)
        defer { Sodium.wipe(&bytes) }
        let end = takesRest ? bytes.firstIndex(of: 10) ?? bytes.count : bytes.count
        var code = Array(bytes[..<end])
        defer { Sodium.wipe(&code) }
        do throws(Receipt.ParseError) {
            return Entered(receipt: try Receipt(parsing: code, for: organisation), rest: Array(bytes[min(end + 1, bytes.count)...]))
        } catch {
            throw .receipt(error)
        }
    }

    private static func wordCount(_ text: [UInt8]) -> Int {
        text.split { !(65...90 ~= $0 || 97...122 ~= $0) }.count
    }

    static func readAll(_ descriptor: Int32, limit: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var count = 0
        while count < limit {
            let got = bytes[count...].withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            count += got
        }
        defer { Sodium.wipe(&bytes) }
        return Array(bytes[..<count])
    }
}

extension ReceiptInput.Entered {
    /// The message behind the code, or one that is typed now.
    borrowing func message(_ language: Language, mayBeEmpty: Bool) throws(ReporterError) -> String {
        if let rest { return try ReportSource.text(rest) }
        guard !mayBeEmpty, let terminal = Terminal(controlling: language) else { return "" }
        terminal.say(Phrase(id: "Pesan Anda (baris kosong mengakhiri):", en: "Your message (an empty line ends it):"))
        return try Questionnaire(terminal: terminal).paragraph()
    }
}
