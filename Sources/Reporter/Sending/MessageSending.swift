import Messages
import Peluit

/// `peluit reply`: a follow-up under a code that the reporter holds. Spec 5.5.
struct MessageSending {
    struct Inputs {
        let text: String
        let attachments: [Attachment]
        /// Numbers or roles; `nil` to ask at the terminal when no reply names the readers.
        let excluded: [String]?
    }

    let reporter: Reporter
    let terminal: Terminal?

    func run(_ inputs: Inputs, under receipt: borrowing Receipt) async throws(ReporterError) {
        let interruption = Interruption(console: reporter.console, phase: reporter.phase)
        defer { interruption.end() }
        guard !inputs.text.isEmpty || !inputs.attachments.isEmpty else { throw .emptyMessage }
        let answers = inputs.text.isEmpty ? [:] : [Question.message.rawValue: inputs.text]
        var message = OutgoingMessage(
            kind: .message, answers: answers, language: reporter.console.language, attachments: inputs.attachments,
            readers: .excluding(RecipientSet(bits: 0)))
        guard !message.holds(receipt) else { throw .textHoldsReceipt }
        let context = try await reporter.openContext(forFiles: !inputs.attachments.isEmpty)
        message.readers = try await readers(inputs, context, receipt)
        var random = SodiumRandom()
        _ = try await reporter.deliver(message, context, from: Mailbox(receipt), using: &random)
        reporter.console.note(NextSteps.afterMessage(context))
    }

    /// The latest reply's set, or the exclusion question once more: else a second message could reach whom the first one named.
    private func readers(
        _ inputs: Inputs, _ context: SealingContext, _ receipt: borrowing Receipt
    ) async throws(ReporterError) -> Readers {
        let thread = try await reporter.threadReader.read(
            receipt, ThreadReader.Range(logDays: 0), roster: context.roster, status: context.status)
        if let set = thread.recipients { return .exactly(set) }
        let question = ExclusionQuestion(roster: context.roster)
        if let names = inputs.excluded { return .excluding(try question.slots(named: names)) }
        guard context.roster.slots.count > 1 else { return .excluding(RecipientSet(bits: 0)) }
        guard let terminal else { throw .usage(NextSteps.needsExclusion) }
        return .excluding(try question.ask(terminal))
    }
}
