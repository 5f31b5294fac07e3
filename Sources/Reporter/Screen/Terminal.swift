import Foundation
import Messages
import Peluit

/// A dialogue with the person at the terminal, also when input and output are redirected.
///
/// Answers arrive as bytes, so that a code never has to lie in a `String`.
final class Terminal: Sendable {
    /// Longest line in bytes; a terminal itself gives up long before.
    private static let longestLine = 131_072

    private let input: Int32
    private let output: ByteOutput
    private let closesInput: Bool
    let language: Language

    init(input: Int32, output: Int32, language: Language) {
        self.input = input
        self.output = ByteOutput(descriptor: output)
        self.language = language
        closesInput = false
    }

    /// The terminal that controls this process; `nil` when there is none.
    init?(controlling language: Language) {
        let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        input = descriptor
        output = ByteOutput(descriptor: descriptor)
        self.language = language
        closesInput = true
    }

    deinit {
        if closesInput { close(input) }
    }

    var columns: Int { max(24, output.columns ?? 80) }

    func say(_ phrase: Phrase) {
        say(TextLayout.wrapped(phrase[language], columns: columns))
    }

    func say(_ text: String) {
        write(Array((text + "\n").utf8))
    }

    func write(_ bytes: [UInt8]) {
        try? output.write(bytes)
    }

    /// One line without its end.
    ///
    /// - Throws: ``ReporterError/stopped`` at the end of input.
    func ask(_ prompt: Phrase) throws(ReporterError) -> [UInt8] {
        write(Array((TextLayout.wrapped(prompt[language], columns: columns) + " ").utf8))
        return try line()
    }

    /// The next line without its end.
    func line() throws(ReporterError) -> [UInt8] {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count < Self.longestLine {
            let count = read(input, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { break }
            if byte == 10 { return line }
            line.append(byte)
        }
        guard !line.isEmpty else { throw .stopped }
        return line
    }
}
