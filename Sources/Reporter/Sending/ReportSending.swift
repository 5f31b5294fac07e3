import Messages
import Peluit

/// `peluit send`: from checked inputs to a promise. Spec 4.3.
struct ReportSending {
    /// What the command line gave, already read and checked.
    struct Inputs {
        /// `nil` to ask the questions at the terminal.
        let report: ReportFile?
        let attachments: [Attachment]
        /// Numbers or roles; empty to ask at the terminal.
        let excluded: [String]
        let promiseFile: PromiseFile?
    }

    let reporter: Reporter
    /// `nil` when nobody sits there.
    let terminal: Terminal?

    private var console: Console { reporter.console }

    func run(_ inputs: Inputs) async throws(ReporterError) {
        let interruption = Interruption(console: console, phase: reporter.phase)
        defer { interruption.end() }
        try inputs.promiseFile?.check()
        let context = try await reporter.openContext(forFiles: !inputs.attachments.isEmpty)
        let message = try message(inputs, context)
        var random = SodiumRandom()
        _ = try ReporterError.composing { () throws(ComposingError) in try message.readers.chosen(in: context, using: &random) }
        let receipt = Receipt.generate(for: context.roster.organisation)
        try handOver(receipt, using: &random)
        let sent = try await reporter.deliver(message, context, from: Mailbox(receipt), using: &random)
        // First the news that counts: a disk that is full now takes nothing of it back.
        console.note(NextSteps.afterReport(context))
        try inputs.promiseFile?.write(sent, context.roster.organisation)
    }

    private func message(_ inputs: Inputs, _ context: SealingContext) throws(ReporterError) -> OutgoingMessage {
        let question = ExclusionQuestion(roster: context.roster)
        let answers: [String: String]
        var excluded = try question.slots(named: inputs.excluded)
        if let report = inputs.report {
            answers = report.answers
        } else if let terminal {
            answers = try Questionnaire(terminal: terminal).answers()
        } else {
            throw .usage(NextSteps.needsReport)
        }
        if inputs.excluded.isEmpty, let terminal { excluded = try question.ask(terminal) }
        return OutgoingMessage(
            kind: .report, answers: answers, language: inputs.report?.language ?? console.language, attachments: inputs.attachments,
            readers: .excluding(excluded))
    }

    /// The code is in the reporter's hands before anything is sent. Spec 4.3.
    private func handOver(_ receipt: borrowing Receipt, using random: inout some RandomNumberGenerator) throws(ReporterError) {
        if console.output.isTerminal, let terminal { return try ReceiptDialogue(terminal: terminal).confirm(receipt, using: &random) }
        var line = receipt.text() + [10]
        defer { Sodium.wipe(&line) }
        do throws(ByteOutput.WriteError) {
            try console.output.write(line)
        } catch {
            throw .output
        }
    }
}
