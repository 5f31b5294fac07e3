import Messages
import Peluit

/// Asks the questions of a report one by one, for reporters without a report file.
struct Questionnaire {
    private struct Item {
        let question: Question
        let prompt: Phrase
        /// Whether a report says too little without it.
        var isNeeded = false
        /// Ends at an empty line instead of at the first.
        var isLong = false
    }

    private static let items = [
        Item(question: .what, prompt: Phrase(id: "Apa yang terjadi?", en: "What happened?"), isNeeded: true, isLong: true),
        Item(question: .who, prompt: Phrase(id: "Siapa yang terlibat?", en: "Who is involved?")),
        Item(question: .when, prompt: Phrase(id: "Kapan terjadinya?", en: "When did it happen?"), isNeeded: true),
        Item(question: .where, prompt: Phrase(id: "Di mana?", en: "Where?")),
        Item(question: .how, prompt: Phrase(id: "Bagaimana caranya?", en: "How was it done?"), isNeeded: true, isLong: true),
        Item(question: .unit, prompt: Phrase(id: "Unit kerja atau dinas mana?", en: "Which unit or agency?")),
        Item(question: .kind, prompt: Phrase(id: "Jenis pelanggaran apa?", en: "What kind of misconduct?")),
    ]

    let terminal: Terminal

    /// - Returns: Question id to answer, without those left empty.
    func answers() throws(ReporterError) -> [String: String] {
        terminal.say(
            Phrase(
                id: "Jawablah sebisanya; tekan Enter bila tidak tahu. Jangan menulis nama atau kontak Anda sendiri.",
                en: "Answer what you can; press Enter where you do not know. Do not write your own name or contact."
            ))
        var answers: [String: String] = [:]
        for item in Self.items {
            let answer = try answer(item)
            if !answer.isEmpty { answers[item.question.rawValue] = answer }
        }
        return answers
    }

    private func answer(_ item: Item) throws(ReporterError) -> String {
        while true {
            terminal.say("")
            terminal.say(item.prompt)
            if item.isLong {
                terminal.say(
                    Phrase(id: "(boleh beberapa baris; baris kosong mengakhiri)", en: "(several lines if you like; an empty one ends)"))
            }
            let text = try item.isLong ? paragraph() : line()
            if text.utf8.count > Limits.answer {
                terminal.say(
                    Phrase(
                        id: "Jawaban terlalu panjang; lampirkan sebagai berkas.", en: "This answer is too long; attach it as a file."))
            } else if text.isEmpty && item.isNeeded {
                terminal.say(
                    Phrase(
                        id: "Tanpa jawaban ini petugas sulit mulai. Jika memang tidak tahu, tulislah: tidak tahu",
                        en: "Officers can hardly begin without this. If you really do not know, write: I don't know"
                    ))
            } else {
                return text
            }
        }
    }

    private func line() throws(ReporterError) -> String {
        terminal.write([62, 32])
        return try ReportSource.text(terminal.line())
    }

    /// Lines up to an empty one.
    func paragraph() throws(ReporterError) -> String {
        var text: [UInt8] = []
        while text.count <= Limits.answer {
            terminal.write([62, 32])
            let line = try terminal.line()
            if line.isEmpty { break }
            text += line + [10]
        }
        return try ReportSource.text(text)
    }
}
