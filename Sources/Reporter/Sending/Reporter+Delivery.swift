import Messages
import Peluit

// What `send` and `reply` have in common.
extension Reporter {
    /// A verified context of a gateway that has room, after the warnings that belong to it. Spec 3.7.
    func openContext(forFiles: Bool) async throws(ReporterError) -> SealingContext {
        let context = try await trusted.sealingContext()
        for warning in ContextWarnings.all(roster: context.roster, status: context.status, now: clock()) { console.warning(warning) }
        guard context.status.envelopesOpen else { throw .full(files: false) }
        guard !forFiles || context.status.cellsOpen else { throw .full(files: true) }
        return context
    }

    /// Sends, with a progress bar for files.
    func deliver(
        _ message: OutgoingMessage, _ context: SealingContext, from mailbox: consuming Mailbox,
        using random: inout some RandomNumberGenerator
    ) async throws(ReporterError) -> Sender.Sent {
        let cells = message.attachments.reduce(0) { $0 + CellCount.cells(forFileOf: $1.file.sizeInBytes) }
        let label = Phrase(id: "Mengirim berkas", en: "Sending files")[console.language]
        let bar = ProgressBar(
            total: cells * UInt64(CellCount.sealedLength), label: label, output: console.isQuiet ? nil : console.errors)
        let sent = try await sender.send(message, context, from: mailbox, using: &random) {
            bar.advance(by: UInt64(CellCount.sealedLength))
        }
        bar.finish()
        return sent
    }
}
