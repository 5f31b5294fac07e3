import Messages
import Peluit
import Storage

/// Seals a message for a browser and stores it, as a program on the reporter's machine would. Spec 13.4.
struct MessageDesk<Store: GatewayStore>: Sendable {
    let context: OwnSealingContext<Store>
    let submissions: SubmissionIntake<Store>
    let forms: FormReceiver<Store>
    let quotas: Quotas<Store>

    /// Checks, before any file is sealed, that the message could be sent now.
    ///
    /// - Throws: `ComposingError`, `SealingContextError`, ``Refusal``.
    func check(_ readers: Readers) async throws {
        if let refusal = quotas.envelopeRefusal() { throw refusal }
        var random = SodiumRandom()
        _ = try readers.chosen(in: await context.current(), using: &random)
    }

    /// Everything is on the disk when it returns.
    ///
    /// - Returns: the day under which the message is or will be logged.
    /// - Throws: as ``check(_:)``; `ContentsError` in a `ComposingError`, `StorageError`.
    func send(_ message: FormMessage, from receipt: borrowing Receipt) async throws -> UInt32 {
        let context = try await context.current()
        let mailbox = Mailbox(receipt)
        var random = SodiumRandom()
        let readers = try message.readers.chosen(in: context, using: &random)
        let payload = try Message(kind: message.kind, content: message.content, readers: readers, identity: message.identity)
            .payload(from: mailbox, in: context)
        switch try payload.encoded() {
        case .fits(let bytes):
            return try await send(bytes, to: readers, in: context, from: mailbox)
        case .overflows(let content):
            let file = try await forms.seal(content)
            do {
                let whole = payload.overflowing(into: try file.overflowEntry())
                guard case .fits(let bytes) = try whole.encoded() else { preconditionFailure("a payload without content cannot overflow") }
                return try await send(bytes, to: readers, in: context, from: mailbox)
            } catch {
                await forms.discard(file)
                throw error
            }
        }
    }

    private func send(
        _ payload: [UInt8], to readers: RecipientSet, in context: SealingContext, from mailbox: borrowing Mailbox
    ) async throws -> UInt32 {
        var payload = payload
        defer { Sodium.wipe(&payload) }
        let submission = try Submission(sealing: payload, to: readers, in: context, from: mailbox)
        return try await submissions.accept(sealed: submission)
    }
}
