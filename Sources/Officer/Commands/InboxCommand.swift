import ArgumentParser
import Messages

/// `peluit-officer inbox`: the cases that this officer can read.
struct InboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox", abstract: Terminal.standard("Daftar kasus, yang terbaru dahulu.", "List cases, the latest first."))

    @OptionGroup var home: HomeOption
    @OptionGroup var output: OutputOption

    func run() async throws {
        let terminal = Terminal.standard
        let keys = try OfficeAccess.unlock(home.folder, terminal)
        let cases = try await OfficeAccess.session(keys, terminal) { session async throws(OfficerError) in await session.casesByActivity }
        if output.json { return try output.write(cases.map(CaseJSON.Summary.init), to: terminal) }
        guard !cases.isEmpty else {
            return terminal.line(
                terminal(
                    "Belum ada kasus. Ambil laporan dengan: peluit-officer sync", "No cases yet. Collect reports with: peluit-officer sync")
            )
        }
        for open in cases {
            terminal.line(CaseText.row(open, terminal))
            terminal.line("          " + CaseText.summary(open, length: max(20, terminal.width - 10)))
        }
    }
}
