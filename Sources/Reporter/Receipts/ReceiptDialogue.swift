import Messages
import Peluit

/// Shows a new code and asks two of its words back before anything is sent. Spec 4.3.
struct ReceiptDialogue {
    private static let columns = 3

    let terminal: Terminal

    /// Returns once the reporter has typed both words.
    ///
    /// - Throws: ``ReporterError/stopped`` when the terminal is closed.
    func confirm(_ receipt: borrowing Receipt, using random: inout some RandomNumberGenerator) throws(ReporterError) {
        while true {
            show(receipt)
            if try asksBack(receipt, using: &random) { return }
            terminal.say(
                Phrase(
                    id: "Kata itu tidak cocok. Ini kodenya sekali lagi; salinlah dengan teliti.",
                    en: "That word does not match. Here is the code again; copy it with care."
                ))
        }
    }

    /// Four rows of three. Spec 4.1.
    private func show(_ receipt: borrowing Receipt) {
        terminal.say("")
        terminal.say(
            Phrase(
                id: "Kode laporan Anda. Tulislah di kertas: hanya dengan kode ini Anda dapat membaca jawaban. Siapa pun yang menemukannya "
                    + "dapat membaca jawaban itu juga.",
                en: "Your receipt code. Write it on paper: only with it can you read the answers. Whoever finds it can read them too."
            ))
        terminal.say("")
        var grid = Self.grid(receipt)
        defer { Sodium.wipe(&grid) }
        terminal.write(grid)
        terminal.say("")
    }

    /// The grid as bytes, which the caller wipes.
    static func grid(_ receipt: borrowing Receipt) -> [UInt8] {
        var grid: [UInt8] = []
        grid.reserveCapacity(256)
        for place in 0..<Receipt.wordCount {
            let number = Array("\(place + 1)".utf8)
            grid += [UInt8](repeating: 32, count: 4 - number.count) + number + [32]
            var word = receipt.word(place)
            grid += word
            let isLast = place % columns == columns - 1
            grid += isLast ? [10] : [UInt8](repeating: 32, count: 9 - word.count)
            Sodium.wipe(&word)
        }
        return grid
    }

    private func asksBack(_ receipt: borrowing Receipt, using random: inout some RandomNumberGenerator) throws(ReporterError) -> Bool {
        for place in (0..<Receipt.wordCount).shuffled(using: &random).prefix(2) {
            var answer = try terminal.ask(Phrase(id: "Ketik kata ke-\(place + 1):", en: "Type word \(place + 1):"))
            defer { Sodium.wipe(&answer) }
            guard receipt.hasWord(answer, at: place) else { return false }
        }
        return true
    }
}
