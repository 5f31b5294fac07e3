import Casework
import Messages
import OfficerKeys
import Peluit

/// Cases in words, for the terminal.
enum CaseText {
    /// One line of the inbox.
    static func row(_ open: OpenCase, _ terminal: Terminal) -> String {
        let arrival = CalendarDate(day: open.state.arrival.number).map { terminal($0.phrase) } ?? "?"
        let unread = open.state.unread > 0 ? terminal("  \(open.state.unread) baru", "  \(open.state.unread) new") : ""
        return "\(open.id.number)  \(arrival)  \(terminal(StageName(open.state.stage.name).title))\(unread)"
    }

    /// The first words of what happened.
    static func summary(_ open: OpenCase, length: Int) -> String {
        let content = open.entries.lazy.compactMap(\.body.message).first?.content
        let text = content?.answers["what"] ?? content?.answers["message"] ?? ""
        let line = Terminal.harmless(text).split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > length ? line.prefix(max(1, length - 1)) + "…" : line
    }

    /// The whole case.
    static func lines(_ open: OpenCase, _ terminal: Terminal) -> [String] {
        var lines = [terminal("Kasus \(open.id.number)", "Case \(open.id.number)"), ""]
        lines.append(terminal("Tahap: ", "Stage: ") + terminal(StageName(open.state.stage.name).title))
        let successors = open.state.stage.successors.map(\.rawValue).joined(separator: ", ")
        lines.append(terminal("Dapat menjadi: ", "May become: ") + successors)
        for entry in open.entries { lines += [""] + self.lines(entry, terminal) }
        return lines
    }

    private static func lines(_ entry: OpenCase.Entry, _ terminal: Terminal) -> [String] {
        let date = CalendarDate(unixTime: entry.time).map { terminal($0.phrase) } ?? "?"
        switch entry.body {
        case .reported(let message):
            return [terminal("── Laporan", "── Report") + " · " + day(message.day, terminal)] + content(message.content, terminal)
        case .messageReceived(let message):
            return [terminal("── Pesan pelapor", "── Reporter's message") + " · " + day(message.day, terminal)]
                + content(message.content, terminal)
        case .replied(let reply, let requester):
            return [terminal("── Balasan", "── Reply") + " · \(date) · \(Terminal.harmless(line: requester))"]
                + terminal.wrapped(reply.document.text, indent: "   ")
        case .acknowledged:
            return [terminal("── Tanda terima untuk pelapor", "── Acknowledged to the reporter") + " · \(date)"]
        case .stageChanged(let record):
            let reason = record.reason.map { ": " + terminal(CodedTexts.reason(Terminal.harmless(line: $0))) } ?? ""
            return ["── \(terminal(record.from.title)) → \(terminal(record.to.title))\(reason) · \(date)"]
        case .unknown(let event):
            return [
                terminal("── Ditulis oleh versi yang lebih baru", "── Written by a newer version")
                    + " (\(Terminal.harmless(line: event.type))) · \(date)"
            ]
        }
    }

    private static func content(_ content: Content, _ terminal: Terminal) -> [String] {
        var lines: [String] = []
        let order = Question.allCases.map(\.rawValue)
        let ids = content.answers.keys.sorted {
            (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
        }
        for id in ids {
            let question = Question(rawValue: id)
            let answer = content.answers[id] ?? ""
            lines.append("   " + terminal(question?.title ?? Phrase(verbatim: Terminal.harmless(line: id))) + ":")
            lines += terminal.wrapped(terminal(question?.text(of: answer) ?? Phrase(verbatim: answer)), indent: "     ")
        }
        if !content.files.isEmpty { lines.append("   " + terminal("Lampiran:", "Attachments:")) }
        for (index, file) in content.files.enumerated() {
            let kind = terminal(file.origin)
            lines.append(
                "     \(index + 1). \(Terminal.harmless(line: file.name)) (\(terminal(Phrase(sizeInBytes: file.sizeInBytes))), \(kind))")
            if !file.description.isEmpty { lines += terminal.wrapped(file.description, indent: "        ") }
        }
        return lines
    }

    /// A case that does not open.
    static func fault(_ fault: CaseFault, _ terminal: Terminal) -> String {
        terminal(
            "kasus \(fault.caseID.number) tidak dapat dibuka: catatan ke-\(fault.sequence) tidak cocok",
            "case \(fault.caseID.number) does not open: event \(fault.sequence) does not fit")
    }

    private static func day(_ day: UInt32, _ terminal: Terminal) -> String {
        CalendarDate(day: day).map { terminal($0.phrase) } ?? "?"
    }
}
