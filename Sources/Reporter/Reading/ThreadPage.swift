import Messages
import Peluit

/// A thread as text: timeline, conversation, what is awaited, what is missing.
struct ThreadPage {
    let thread: ReporterThread
    let roster: Roster
    let language: Language
    let columns: Int

    func text() -> String {
        thread.isEmpty ? paragraph(nothingYet) : (timeline() + conversation() + awaited() + faults()).joined(separator: "\n")
    }

    private var nothingYet: Phrase {
        let until = ReporterThread.silenceIsNormal(until: roster.settings.boardPeriod, after: thread.time)
        let date = until?.phrase ?? Phrase(verbatim: "?")
        return Phrase(
            id:
                "Belum ada apa-apa di bawah kode ini. Itu wajar sampai \(date.id). Setelah itu, periksa lagi kodenya atau pakai saluran lain.",
            en: "Nothing under this code yet. That is normal until \(date.en). After that, check the code or use another channel."
        )
    }

    private func timeline() -> [String] {
        var lines = [heading(Phrase(id: "Perjalanan laporan", en: "Timeline"))]
        for date in thread.stored {
            lines.append(entry(date, Phrase(id: "Tersimpan di server", en: "Stored on the server")))
        }
        if thread.stored.isEmpty, let today = CalendarDate(unixTime: thread.time) {
            lines.append(entry(today, Phrase(id: "Catatan penyimpanan terbit besok", en: "The record of storage appears tomorrow")))
        }
        if let date = thread.acknowledged {
            lines.append(entry(date, Phrase(id: "Diambil oleh kantor", en: "Collected by the office")))
            lines.append(entry(date, Phrase(id: "Penerimaan dikonfirmasi", en: "Receipt acknowledged")))
        }
        // That the report was received is what the lines above say, step by step.
        for step in thread.latest?.timeline ?? [] where step.stage != .received { lines.append(entry(step.date, step.line)) }
        if let last = thread.latest?.timeline.last { lines.append(paragraph(last.stage.reporterSentence)) }
        return lines
    }

    private func conversation() -> [String] {
        let messages = thread.replies.filter { !$0.document.text.isEmpty }
        guard !messages.isEmpty else { return [] }
        var lines = ["", heading(Phrase(id: "Pesan dari petugas", en: "Messages from the officers"))]
        for message in messages {
            lines.append(TextLayout.wrapped(message.document.sent.phrase[language], columns: columns, indent: 2))
            lines.append(TextLayout.wrapped(message.document.text, columns: columns, indent: 4))
        }
        return lines
    }

    private func awaited() -> [String] {
        var lines: [String] = []
        if let number = thread.latest?.registerNumber {
            lines += ["", paragraph(Phrase(id: "Nomor register: \(number)", en: "Register number: \(number)"))]
        }
        if let due = thread.latest?.due {
            let date = due.phrase
            lines += [
                "",
                paragraph(
                    Phrase(
                        id: "Jawaban Anda ditunggu sampai \(date.id). Jawablah dengan `peluit reply`.",
                        en: "Your answer is awaited until \(date.en). Answer with `peluit reply`."
                    )),
            ]
        }
        return lines
    }

    private func faults() -> [String] {
        var phrases: [Phrase] = []
        if thread.missing > 0 {
            phrases.append(
                Phrase(
                    id: "\(thread.missing) jawaban yang lebih lama tidak ditemukan; `--all` mencari juga di arsip.",
                    en: "\(thread.missing) earlier replies were not found; `--all` looks in the archive too."
                ))
        }
        if thread.incomplete > 0 {
            phrases.append(
                Phrase(
                    id: "\(thread.incomplete) jawaban belum lengkap.", en: "\(thread.incomplete) replies are incomplete."))
        }
        if thread.damaged > 0 {
            phrases.append(
                Phrase(
                    id: "\(thread.damaged) bagian untuk kode ini rusak atau palsu dan tidak ditampilkan.",
                    en: "\(thread.damaged) parts for this code are damaged or forged and are not shown."
                ))
        }
        return phrases.isEmpty ? [] : [""] + phrases.map(paragraph)
    }

    private func heading(_ phrase: Phrase) -> String { phrase[language] }

    private func paragraph(_ phrase: Phrase) -> String {
        TextLayout.wrapped(phrase[language], columns: columns)
    }

    private func entry(_ date: CalendarDate, _ phrase: Phrase) -> String {
        TextLayout.wrapped(phrase[language], columns: columns, indent: 6, lead: "  \(date.phrase[language])  ")
    }
}

extension TimelineEntry {
    /// The stage's name and what it has to say besides.
    fileprivate var line: Phrase {
        var parts = [stage.reporterTitle]
        if let reason = details.reason { parts.append(CodedTexts.reason(reason)) }
        if let outcome = details.outcome { parts.append(CodedTexts.outcome(outcome)) }
        if let action = details.action { parts.append(Phrase(verbatim: action)) }
        if let answered = details.answered, let agencies = details.of {
            parts.append(
                Phrase(id: "\(answered) dari \(agencies) instansi sudah menjawab", en: "\(answered) of \(agencies) agencies have answered"))
        }
        if let until = details.until?.phrase { parts.append(Phrase(id: "sampai \(until.id)", en: "until \(until.en)")) }
        return Phrase(id: parts.map(\.id).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
    }
}
