import ArgumentParser
import Foundation
import Messages

/// `peluit-officer sync`: one round with the gateway, or rounds without end.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: Terminal.standard(
            "Ambil laporan dari gateway, buka, dan tayangkan balasan.", "Collect reports from the gateway, open them, post replies."))

    @OptionGroup var home: HomeOption
    @OptionGroup var gateway: GatewayOption
    @OptionGroup var output: OutputOption
    @Flag(help: .words("Ulangi sampai semua balasan ditayangkan.", "Repeat until every reply is posted."))
    var untilPosted = false
    @Option(help: .words("Ulangi terus, setiap sekian detik.", "Repeat for ever, every so many seconds."))
    var every: UInt32?

    func validate() throws {
        if let every, every == 0 { throw ValidationError(Terminal.standard("--every harus 1 atau lebih", "--every must be 1 or more")) }
        if every != nil, untilPosted {
            throw ValidationError(Terminal.standard("pilih --every atau --until-posted", "choose --every or --until-posted"))
        }
    }

    func run() async throws {
        let terminal = Terminal.standard
        let keys = try OfficeAccess.unlock(home.folder, terminal)
        guard let every else {
            var report = try await round(keys, terminal)
            try show(report, terminal)
            while untilPosted, report.waiting > 0 {
                try await waitForNextPosting(report, terminal)
                report = try await round(keys, terminal)
                try show(report, terminal)
            }
            return
        }
        while true {
            // A failed round must not end an unattended machine; the next one starts from what is on the disk.
            do throws(OfficerError) {
                let report = try await round(keys, terminal)
                if report.isNoteworthy { try show(report, terminal) }
            } catch {
                terminal.report(error)
            }
            try await Task.sleep(for: .seconds(Int(every)))
        }
    }

    private func round(_ keys: OfficeKeys, _ terminal: Terminal) async throws(OfficerError) -> SyncRun.Report {
        try await OfficeAccess.session(keys, terminal) { session async throws(OfficerError) in
            try await OfficeAccess.link(gateway, keys) { link async throws(OfficerError) in
                try await SyncRun(session: session, link: link, terminal: terminal).run()
            }
        }
    }

    private func waitForNextPosting(_ report: SyncRun.Report, _ terminal: Terminal) async throws {
        let now = UInt64(Date().timeIntervalSince1970)
        let wait = Int64(clamping: report.nextPosting) - Int64(clamping: now) + 1
        let shown = Phrase(.seconds(max(1, wait)))
        terminal.note(
            terminal(
                "\(report.waiting) kotak menunggu; tayangan berikutnya dalam \(shown.id)",
                "\(report.waiting) cells wait; next posting in \(shown.en)"))
        try await Task.sleep(for: .seconds(max(1, wait)))
    }

    private func show(_ report: SyncRun.Report, _ terminal: Terminal) throws(OfficerError) {
        if output.json { return try output.write(SyncJSON(report), to: terminal) }
        for line in SyncText.lines(report, terminal) { terminal.line(line) }
    }
}

extension SyncRun.Report {
    /// Something happened besides the clock's posting.
    var isNoteworthy: Bool {
        published > 0 || collected > 0 || destroyedEpochs > 0 || acknowledgedDays > 0 || waiting > 0 || !alarms.isEmpty
            || opening != IntakeOpening.Outcome()
    }
}

/// A round's report in words.
enum SyncText {
    static func lines(_ report: SyncRun.Report, _ terminal: Terminal) -> [String] {
        var lines = [
            terminal(
                "Diambil \(report.collected) butir, kasus baru \(report.opening.newCases), pesan \(report.opening.messages), ditolak \(report.opening.rejected).",
                "Collected \(report.collected) items, new cases \(report.opening.newCases), messages \(report.opening.messages), rejected \(report.opening.rejected)."
            )
        ]
        if report.opening.withoutEpochKey > 0 {
            lines.append(
                terminal(
                    "PERINGATAN: \(report.opening.withoutEpochKey) laporan tidak dapat dibuka: kunci minggunya tidak ada di mesin ini.",
                    "WARNING: \(report.opening.withoutEpochKey) reports cannot be opened: their week's key is not on this machine."))
        }
        if report.opening.undecided > 0 {
            lines.append(
                terminal(
                    "\(report.opening.undecided) laporan menunggu petugas kedua.",
                    "\(report.opening.undecided) reports wait for a second officer."))
        }
        if report.opening.withoutContent > 0 {
            lines.append(
                terminal(
                    "\(report.opening.withoutContent) laporan menunggu lampirannya terambil.",
                    "\(report.opening.withoutContent) reports wait for their attachments to be collected."))
        }
        if report.published > 0 {
            lines.append(terminal("Sertifikat diterbitkan: \(report.published).", "Certificates published: \(report.published)."))
        }
        if report.acknowledgedDays > 0 {
            lines.append(terminal("Hari dikonfirmasi: \(report.acknowledgedDays).", "Days acknowledged: \(report.acknowledgedDays)."))
        }
        if report.destroyedEpochs > 0 {
            lines.append(
                terminal("Kunci minggu dimusnahkan: \(report.destroyedEpochs).", "Weekly keys destroyed: \(report.destroyedEpochs)."))
        }
        lines.append(
            terminal(
                "Papan jawaban: \(report.posted) kotak ditayangkan, \(report.waiting) menunggu.",
                "Reply board: \(report.posted) cells posted, \(report.waiting) waiting."))
        for alarm in report.alarms {
            lines.append(
                terminal(
                    "PERINGATAN: \(alarm.phrase.id). Jalankan: peluit-officer audit reconcile",
                    "ALARM: \(alarm.phrase.en). Run: peluit-officer audit reconcile"
                ))
        }
        return lines
    }
}

/// A round's report for scripts.
struct SyncJSON: Encodable {
    let collected, newCases, messages, rejected, withoutEpochKey, withoutContent, certificatesPublished, daysAcknowledged,
        epochsDestroyed, cellsPosted, cellsWaiting: Int
    let alarms: [String]

    init(_ report: SyncRun.Report) {
        collected = report.collected
        newCases = report.opening.newCases
        messages = report.opening.messages
        rejected = report.opening.rejected
        withoutEpochKey = report.opening.withoutEpochKey
        withoutContent = report.opening.withoutContent
        certificatesPublished = report.published
        daysAcknowledged = report.acknowledgedDays
        epochsDestroyed = report.destroyedEpochs
        cellsPosted = report.posted
        cellsWaiting = report.waiting
        alarms = report.alarms.map(\.identifier)
    }
}
