/// A sealed report or message as a reporter sent it. Spec 9.1.
package struct Submission: Equatable, Sendable {
    /// The envelope, 16,384 bytes.
    package let envelope: [UInt8]
    /// Leaf token, 32 bytes.
    package let token: [UInt8]
    /// Hash of the envelope, 32 bytes, by which it is known.
    package let hash: [UInt8]
    /// The UTC day on which the gateway accepts it.
    package let day: UInt32

    package init(envelope: [UInt8], token: [UInt8], hash: [UInt8], day: UInt32) {
        self.envelope = envelope
        self.token = token
        self.hash = hash
        self.day = day
    }
}

/// What became of a submission. Spec 9.2.
package enum SubmissionOutcome: Equatable, Sendable {
    /// On the disk, under this day.
    case stored(UInt32)
    /// Held, or logged in the days that the promises are kept for, with the same token: the day that was promised then.
    case alreadyHeld(UInt32)
    /// The hash is known with another token.
    case conflict
}

/// Submissions, from their arrival until every office store has them.
package protocol SubmissionShelf: Sendable {
    /// Accepts a submission; answers when it is on the disk.
    ///
    /// - Throws: ``StorageError/queueFull``; ``StorageError/dayClosed`` when its day has ended meanwhile (try again with the new one).
    func insert(_ submission: Submission, for organisation: OrganisationKey) async throws(StorageError) -> SubmissionOutcome

    /// Hashes of the day's envelopes, ascending.
    func envelopeHashes(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]]

    /// The day's submissions with these hashes, in the order asked.
    ///
    /// - Throws: ``StorageError/notFound`` when one is missing; ``StorageError/tooMany(limit:)`` beyond ``submissionLimit``.
    func submissions(
        _ hashes: [[UInt8]], on day: UInt32, of organisation: OrganisationKey
    ) async throws(StorageError) -> [Submission]

    /// Hash and token of every submission of the day, ascending by hash: the material of its leaves. Spec 9.3.
    func promises(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [Promise]
}

/// What the gateway promised to log: the content of one leaf. Spec 9.3.
package struct Promise: Equatable, Sendable {
    /// Hash of the envelope, 32 bytes.
    package let hash: [UInt8]
    /// Leaf token, 32 bytes.
    package let token: [UInt8]

    package init(hash: [UInt8], token: [UInt8]) {
        self.hash = hash
        self.token = token
    }
}

extension SubmissionShelf {
    /// The most envelopes one request may name. Spec 10.5.
    package var submissionLimit: Int { 256 }
}
