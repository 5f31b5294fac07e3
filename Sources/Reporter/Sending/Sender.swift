import GatewayClient
import Messages
import Peluit

/// Brings a message to the gateway: cells first, the envelope last, and believes only a promise that verifies. Spec 4.3, 7.3, 9.
struct Sender: Sendable {
    /// An envelope that the gateway holds.
    struct Sent: Sendable {
        let submission: Submission
        let hash: EnvelopeHash
        let promise: SubmissionPromise
    }

    /// Times an envelope is sealed because week or roster changed in between.
    private static let mostSealings = 3

    let trusted: TrustedGateway
    let uploader: CellUploader
    let submitter: EnvelopeSubmitter
    let phase: SendingPhase

    /// - Parameter onStored: Told after each cell.
    func send(
        _ message: OutgoingMessage, _ context: SealingContext, from mailbox: borrowing Mailbox,
        using random: inout some RandomNumberGenerator, onStored: @escaping @Sendable () -> Void
    ) async throws(ReporterError) -> Sent {
        // Before the first cell: a choice of readers that cannot be sealed to must cost nothing.
        _ = try ReporterError.composing { () throws(ComposingError) in try message.readers.chosen(in: context, using: &random) }
        let entries = try await uploader.upload(message.attachments.map(UploadSource.attachment), onStored: onStored)
        let content = try ReporterError.mapping { () throws(ContentsError) in
            try Content(answers: message.answers, files: entries, language: message.language)
        }
        var overflow: FileEntry?
        var context = context
        var sealings = 0
        while true {
            sealings += 1
            let readers = try ReporterError.composing { () throws(ComposingError) in try message.readers.chosen(in: context, using: &random)
            }
            let payload = try ReporterError.composing { () throws(ComposingError) in
                try Message(kind: message.kind, content: content, readers: readers).payload(from: mailbox, in: context)
            }
            var bytes = try await fitted(payload, overflow: &overflow)
            defer { Sodium.wipe(&bytes) }
            let submission = try ReporterError.composing { () throws(ComposingError) in
                try Submission(sealing: bytes, to: readers, in: context, from: mailbox)
            }
            phase.enter(.underway)
            switch await submitter.submit(submission) {
            case .success(let promise):
                return try sent(submission, promise, context.roster)
            case .failure(let error):
                // A refusal is certain; after anything else the envelope may have arrived.
                if case .problem = error { phase.enter(.notSubmitted) }
                guard error.asksForNewSealing, sealings < Self.mostSealings else { throw .gateway(error) }
            }
            context = try await trusted.sealingContext()
        }
    }

    /// The payload's bytes, with its content moved into an attachment when it does not fit. Spec 6.2.
    private func fitted(_ payload: Payload, overflow: inout FileEntry?) async throws(ReporterError) -> [UInt8] {
        switch try ReporterError.mapping({ () throws(ContentsError) in try payload.encoded() }) {
        case .fits(let bytes): return bytes
        case .overflows(let content):
            if overflow == nil { overflow = try await uploader.upload([.overflow(content)], onStored: {}).first }
            guard let entry = overflow else { preconditionFailure("one source makes one entry") }
            guard
                case .fits(let bytes) = try ReporterError.mapping({ () throws(ContentsError) in
                    try payload.overflowing(into: entry).encoded()
                })
            else { preconditionFailure("a payload without content cannot overflow") }
            return bytes
        }
    }

    private func sent(_ submission: Submission, _ promise: [UInt8], _ roster: Roster) throws(ReporterError) -> Sent {
        let hash = submission.envelope.hash(roster.organisation)
        guard
            let promise = SubmissionPromise(
                verifying: promise, for: hash, token: submission.token, by: roster.gateway, roster.organisation)
        else { throw .promise }
        phase.enter(.submitted)
        return Sent(submission: submission, hash: hash, promise: promise)
    }
}

extension GatewayClientError {
    /// Whether the envelope was sealed for a week or a roster that has passed meanwhile. Spec 5.7.
    fileprivate var asksForNewSealing: Bool {
        guard case .problem(let problem) = self, let code = ProblemCode(rawValue: problem.code) else { return false }
        return code == .epochNotAccepted || code == .rosterNotAccepted
    }
}
