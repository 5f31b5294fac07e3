import Foundation
import Messages

/// Where the program speaks: data to standard output, everything else to standard error, in the chosen language.
struct Terminal: Sendable {
    let language: Language
    /// Somebody can see standard error move.
    let showsProgress: Bool

    /// Language from `PELUIT_LANGUAGE` (`id`, `en`), Indonesian otherwise.
    static let standard = Terminal(
        language: ProcessInfo.processInfo.environment["PELUIT_LANGUAGE"].flatMap(Language.init(rawValue:)) ?? .standard,
        showsProgress: isatty(STDERR_FILENO) == 1)

    func callAsFunction(_ id: String, _ en: String) -> String {
        language == .id ? id : en
    }

    func callAsFunction(_ phrase: Phrase) -> String {
        phrase[language]
    }

    /// A line of data.
    func line(_ text: String = "") {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// A remark beside the data.
    func note(_ text: String) {
        FileHandle.standardError.write(Data("peluit-officer: \(text)\n".utf8))
    }

    func report(_ error: OfficerError) {
        note("error: \(self(error.message))")
        if let hint = error.hint { note("hint: \(self(hint))") }
    }

    /// Overwrites one line on a terminal; silent in a pipe.
    func progress(_ text: String) {
        guard showsProgress else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Ends a line of progress.
    func progressDone() {
        guard showsProgress else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }

    /// Columns to wrap at: the terminal's width, 80 when unknown.
    var width: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
        return Int(size.ws_col)
    }

    /// Breaks a text at spaces, keeping its own line breaks; control characters are made visible, so that a report cannot steer the terminal.
    func wrapped(_ text: String, indent: String) -> [String] {
        let room = max(20, width - indent.count)
        return Self.harmless(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var lines: [String] = []
            var line = ""
            for word in paragraph.split(separator: " ") {
                if !line.isEmpty, line.count + 1 + word.count > room {
                    lines.append(indent + line)
                    line = ""
                }
                line += line.isEmpty ? String(word) : " " + word
            }
            return lines + [indent + line]
        }
    }

    /// Text of a stranger, safe to print: escape sequences, other controls and direction overrides become `�`.
    static func harmless(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // Browsers end a line with two characters; the first of them was replaced already.
            if scalar == "\n", previous == "\r" { view.removeLast() }
            view.append(scalar == "\n" || scalar == "\t" || !steers(scalar) ? scalar : "\u{FFFD}")
            previous = scalar
        }
        return String(view)
    }

    /// The same for what belongs into one line, such as a file's name: a break in it could counterfeit lines of the program's own.
    static func harmless(line text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { steers($0) ? "\u{FFFD}" : $0 }))
    }

    /// Whether a terminal could take it for a command, or show what stands beside it in another order.
    static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
