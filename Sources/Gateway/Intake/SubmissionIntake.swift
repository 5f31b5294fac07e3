import Messages
import Peluit
import Storage

/// Accepts submissions: checks what can be checked, waits for the disk, signs the promise. Spec 5.7, 9.1 and 9.2.
struct SubmissionIntake<Store: GatewayStore>: Sendable {
    let store: Store
    let rosters: RosterKeeper<Store>
    let challenges: ChallengeDesk
    let keys: GatewayKeys
    let clock: GatewayClock

    /// - Returns: the promise, 68 bytes; the same one for the same submission.
    /// - Throws: ``Refusal``, `StorageError`.
    func accept(_ bytes: [UInt8], on permit: Permit) async throws -> [UInt8] {
        let submission = try Self.parse(bytes)
        try await check(submission.envelope.header)
        let organisation = rosters.organisation
        let hash = submission.envelope.hash(organisation)
        try await challenges.spend(permit, on: hash)
        let day = try await keep(submission, hash)
        return SubmissionPromise(for: hash, token: submission.token, day: day, by: keys.gateway, organisation).encoded()
    }

    /// Accepts what the gateway sealed itself, for a browser without JavaScript. Spec 13.4.
    ///
    /// - Returns: the day under which it is or will be logged.
    func accept(sealed submission: Peluit.Submission) async throws -> UInt32 {
        try await check(submission.envelope.header)
        return try await keep(submission, submission.envelope.hash(rosters.organisation))
    }

    private static func parse(_ bytes: [UInt8]) throws(Refusal) -> Peluit.Submission {
        do {
            return try Peluit.Submission(parsing: bytes)
        } catch {
            throw .malformed(part(error))
        }
    }

    private func check(_ header: EnvelopeHeader) async throws {
        let now = clock.now()
        guard EpochWindow.accepts(header.epoch, at: now) else { throw Refusal(.epochNotAccepted) }
        guard await rosters.state.accepts(version: header.rosterVersion, at: now) else { throw Refusal(.rosterNotAccepted) }
    }

    /// Returns the day under which the envelope is or will be logged. Midnight may pass between the clock and the commit.
    private func keep(_ submission: Peluit.Submission, _ hash: EnvelopeHash) async throws -> UInt32 {
        do {
            return try await keep(submission, hash, on: ProtocolTime.day(at: clock.now()))
        } catch StorageError.dayClosed {
            return try await keep(submission, hash, on: ProtocolTime.day(at: clock.now()))
        }
    }

    private func keep(_ submission: Peluit.Submission, _ hash: EnvelopeHash, on day: UInt32) async throws -> UInt32 {
        let row = Storage.Submission(
            envelope: submission.envelope.bytes, token: submission.token.bytes, hash: hash.bytes, day: day)
        switch try await store.insert(row, for: rosters.key) {
        case .stored(let day), .alreadyHeld(let day): return day
        // A token is derived from its envelope (spec 9.1): no honest sender has two for one.
        case .conflict: throw Refusal.malformed("leaf token")
        }
    }

    /// The part of a submission that is wrong, in words fit for `malformed`.
    private static func part(_ error: EnvelopeError) -> String {
        switch error {
        case .length: "length"
        case .magic: "magic"
        case .suite: "suite"
        case .reserved: "zero field"
        case .noSlot, .slotMalformed, .commitment, .body, .padding, .author, .payloadTooLong, .recipientKey: "envelope"
        }
    }
}
