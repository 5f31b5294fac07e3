import Glibc
import Messages

/// Where people read: stderr, in their language. Data alone goes to stdout.
enum Terminal {
    /// Says something to whoever started the program.
    static func say(_ phrase: Phrase, in language: Language) {
        write("peluit-gateway: \(phrase[language])\n")
    }

    static func write(_ text: String) {
        var text = text
        // Nobody is left to hear that stderr is gone.
        _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
