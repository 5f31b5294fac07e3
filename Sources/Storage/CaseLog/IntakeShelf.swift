/// What has become of a pulled submission. Spec 11.4.
package enum IntakeState: Hashable, Sendable {
    case pending
    /// A case holds it.
    case opened
    /// Nobody could or had to open it; the reason is an identifier of spec 11.4.
    case rejected(reason: String)
}

/// A pulled submission without its envelope's bytes.
package struct IntakeEntry: Equatable, Sendable {
    /// Hash of the envelope, 32 bytes.
    package let hash: [UInt8]
    /// Leaf token, 32 bytes.
    package let token: [UInt8]
    /// The day under which the gateway held it.
    package let day: UInt32
    package let state: IntakeState
    /// False once the envelope's bytes were wiped.
    package let hasEnvelope: Bool

    package init(hash: [UInt8], token: [UInt8], day: UInt32, state: IntakeState, hasEnvelope: Bool) {
        self.hash = hash
        self.token = token
        self.day = day
        self.state = state
        self.hasEnvelope = hasEnvelope
    }
}

/// A submission's way out of ``IntakeState/pending``.
package struct IntakeDecision: Equatable, Sendable {
    package let hash: [UInt8]
    package let state: IntakeState

    package init(hash: [UInt8], state: IntakeState) {
        self.hash = hash
        self.state = state
    }
}

/// Pulled submissions.
package protocol IntakeShelf: Sendable {
    /// Keeps submissions, each under its hash; the first one stays. All of them share one commit.
    ///
    /// - Returns: one outcome for each: ``Insertion/different`` when token or day are not those held.
    func insertIntake(_ submissions: [Submission]) async throws(StorageError) -> [Insertion]

    /// What waits to be opened, ascending by day, then by hash.
    func pendingIntake() async throws(StorageError) -> [IntakeEntry]

    /// One submission; nil when it is not held.
    func intake(_ hash: [UInt8]) async throws(StorageError) -> IntakeEntry?

    /// The submission's envelope; nil when it is not held or wiped.
    func envelope(_ hash: [UInt8]) async throws(StorageError) -> [UInt8]?

    /// Days on which something came, ascending.
    func intakeDays() async throws(StorageError) -> [UInt32]

    /// All submissions of a day, ascending by hash.
    func intake(on day: UInt32) async throws(StorageError) -> [IntakeEntry]

    /// Wipes the envelopes of all submissions that are decided. Hash, token, day and state stay.
    ///
    /// - Returns: how many were wiped.
    func wipeDecidedEnvelopes() async throws(StorageError) -> Int
}
