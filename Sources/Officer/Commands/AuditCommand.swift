import ArgumentParser
import Messages
import Peluit
import Storage

/// `peluit-officer audit …`.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: Terminal.standard("Pemeriksaan.", "Audits."), subcommands: [ReconcileCommand.self])
}

/// `peluit-officer audit reconcile`: exits with 65 when there is an alarm.
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: Terminal.standard(
            "Cocokkan log gateway dengan yang diterima dan dibuka.", "Hold the gateway's log against what was received and opened."))

    @OptionGroup var home: HomeOption
    @OptionGroup var output: OutputOption

    func run() async throws {
        let terminal = Terminal.standard
        let keys = try OfficeAccess.unlock(home.folder, terminal)
        let reports = try await OfficeAccess.session(keys, terminal) { session async throws(OfficerError) in
            try await OfficerError.inWords {
                try await Reconciliation(log: session.log, organisation: keys.organisation, logKey: keys.roster.log).run()
            }
        }
        if output.json { try output.write(reports.map(ReconcileJSON.init), to: terminal) } else { show(reports, terminal) }
        let alarms = reports.reduce(0) { $0 + $1.alarms.count }
        guard alarms == 0 else {
            throw OfficerError(
                .data,
                Phrase(
                    id: "\(alarms) ketidakcocokan: ada laporan yang hilang atau log diubah",
                    en: "\(alarms) mismatches: a report was lost or the log was changed"))
        }
    }

    private func show(_ reports: [Reconciliation.DayReport], _ terminal: Terminal) {
        if reports.isEmpty {
            return terminal.line(
                terminal(
                    "Belum ada hari yang selesai. Hari berjalan dicocokkan setelah pukul 00.00 UTC.",
                    "No day has ended yet. The current day is checked after 00:00 UTC."))
        }
        for report in reports {
            let date = CalendarDate(day: report.day)?.text ?? "\(report.day)"
            terminal.line(
                terminal(
                    "\(date)  dibuka \(report.opened), ditolak \(report.rejected), tertunda \(report.pending), pengisi \(report.padding)",
                    "\(date)  opened \(report.opened), rejected \(report.rejected), pending \(report.pending), padding \(report.padding)"))
            for alarm in report.alarms { terminal.line("  ! " + Self.text(alarm, terminal)) }
        }
    }

    private static func text(_ alarm: Reconciliation.Alarm, _ terminal: Terminal) -> String {
        switch alarm {
        case .leafWithoutEnvelope(let hash):
            let short = String(decoding: hash.hex.prefix(16), as: UTF8.self)
            return terminal("tercatat di log tetapi tidak pernah diserahkan: \(short)…", "logged but never handed over: \(short)…")
        case .envelopeWithoutLeaf(let hash):
            let short = String(decoding: hash.hex.prefix(16), as: UTF8.self)
            return terminal("diserahkan tetapi tidak tercatat di log: \(short)…", "handed over but not logged: \(short)…")
        case .leavesMalformed: return terminal("catatan hari ini tidak dapat dibaca", "the day's leaves cannot be read")
        case .treeDiffers: return terminal("log tidak sesuai dengan yang ditandatangani", "the log is not what was signed")
        case .dayMissing: return terminal("hari ini tidak pernah diambil", "this day was never collected")
        }
    }
}

/// A day's reconciliation for scripts.
struct ReconcileJSON: Encodable {
    let day: String
    let opened, rejected, pending, padding, alarms: Int

    init(_ report: Reconciliation.DayReport) {
        day = CalendarDate(day: report.day)?.text ?? "\(report.day)"
        opened = report.opened
        rejected = report.rejected
        pending = report.pending
        padding = report.padding
        alarms = report.alarms.count
    }
}
