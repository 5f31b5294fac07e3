import Messages
import OfficerKeys
import Peluit
import Storage

/// Turns collected submissions into cases: one transaction for each, so that a crash leaves it opened or still pending. Spec 11.4.
struct IntakeOpening {
    /// What one run did.
    struct Outcome: Sendable, Equatable {
        var newCases = 0
        var messages = 0
        var rejected = 0
        /// Still in the store, by what holds them up.
        var withoutEpochKey = 0
        /// Need another officer's share.
        var undecided = 0
        var withoutContent = 0
    }

    let session: OfficeSession
    let reading: EnvelopeReading
    /// Unix seconds.
    let time: UInt64

    /// Opens everything that is pending.
    ///
    /// - Parameter progress: Called with the number done and the number in all.
    func run(progress: (Int, Int) -> Void) async throws(OfficerError) -> Outcome {
        var outcome = Outcome()
        let pending = try await OfficerError.inWords { try await session.log.pendingIntake() }
        for (index, entry) in pending.enumerated() {
            progress(index, pending.count)
            let envelope = try await OfficerError.inWords { try await session.log.envelope(entry.hash) }
            guard let envelope, let hash = EnvelopeHash(entry.hash) else { continue }
            let result = await reading.read(envelope, day: entry.day, cells: session.log)
            try await handle(result, hash: hash, &outcome)
        }
        return outcome
    }

    private func handle(_ result: EnvelopeReading.Result, hash: EnvelopeHash, _ outcome: inout Outcome) async throws(OfficerError) {
        switch result {
        case .message(let kind, let thread, let message):
            try await take(kind, thread, message, hash, &outcome)
        case .rejected(let reason):
            var changes = CaseChanges()
            changes.decide(hash, .rejected(reason: reason.rawValue))
            try await session.commit(changes)
            outcome.rejected += 1
        case .waiting(.epochKeyMissing): outcome.withoutEpochKey += 1
        case .waiting(.needsOtherOfficers): outcome.undecided += 1
        case .waiting(.contentMissing): outcome.withoutContent += 1
        case .waiting(.storage(let error)): throw OfficerError(storage: error)
        }
    }

    /// Joins a message to its thread's case or makes a case of it, and confirms it to the reporter.
    private func take(
        _ kind: Payload.Kind, _ thread: ThreadID, _ message: ReceivedMessage, _ hash: EnvelopeHash, _ outcome: inout Outcome
    ) async throws(OfficerError) {
        var changes = CaseChanges()
        let body: EventBody = kind == .message ? .messageReceived(message) : .reported(message)
        var open: OpenCase
        if let known = await session.openCase(of: thread) {
            open = known
            try changes.append(body, to: &open, at: max(time, open.last.header.time), keys: session.keys)
            outcome.messages += 1
        } else {
            open = try changes.open(with: body, at: time, keys: session.keys)
            outcome.newCases += 1
        }
        let moment = max(time, open.last.header.time)
        // A reply box that nothing can be sealed to must not keep the report out.
        if let acknowledgement = try? ReplyWriter(open: open, keys: session.keys, time: moment).acknowledgement(of: message) {
            var confirmed = changes
            var after = open
            try confirmed.append(.acknowledged(acknowledgement), to: &after, at: moment, keys: session.keys)
            if (try? confirmed.enqueue(acknowledgement, of: after, keys: session.keys)) != nil { changes = confirmed }
        }
        changes.decide(hash, .opened)
        try await session.commit(changes)
    }
}
