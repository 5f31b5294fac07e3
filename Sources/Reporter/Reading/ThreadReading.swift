import Peluit

/// `peluit read`: verifies, downloads, and shows.
struct ThreadReading {
    let reporter: Reporter
    let range: ThreadReader.Range
    let asJSON: Bool

    func run(_ receipt: borrowing Receipt) async throws(ReporterError) {
        let (roster, status) = try await reporter.trusted.notes()
        for warning in ContextWarnings.all(roster: roster, status: status, now: reporter.clock()) { reporter.console.warning(warning) }
        let thread = try await reporter.threadReader.read(receipt, range, roster: roster, status: status)
        let console = reporter.console
        let page = ThreadPage(thread: thread, roster: roster, language: console.language, columns: console.columns)
        try console.print(asJSON ? thread.json() : page.text())
    }
}
