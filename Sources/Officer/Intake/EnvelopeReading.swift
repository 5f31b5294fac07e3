import Messages
import OfficerKeys
import Peluit
import Storage

/// Reads one envelope with the keys held here, up to its content. Spec 5, 6, 11.4.
struct EnvelopeReading: Sendable {
    /// What an envelope turned out to be.
    enum Result: Sendable {
        /// A report, a message or a delegation.
        case message(kind: Payload.Kind, thread: ThreadID, ReceivedMessage)
        /// Final: nobody here will ever open it.
        case rejected(Rejection)
        /// Cannot be decided yet; it stays in the store.
        case waiting(Obstacle)
    }

    /// Identifiers of spec 11.4.
    enum Rejection: String, Sendable, CaseIterable {
        case notForUs, damaged, forgedAuthor, badContents, decoy
    }

    enum Obstacle: Sendable, Equatable {
        /// The epoch's secret is not on this machine.
        case epochKeyMissing(UInt32)
        /// The roster asks for more than one officer, whose shares are not here. Spec 5.4.
        case needsOtherOfficers
        /// The content lies in cells that have not been collected.
        case contentMissing
        case storage(StorageError)
    }

    let organisation: OrganisationID
    let slot: UInt8
    /// k of the roster in force.
    let quorum: UInt8
    /// By epoch.
    let epochKeys: [UInt32: EpochKey]

    /// - Parameter day: The gateway's day of the submission.
    func read(_ bytes: [UInt8], day: UInt32, cells: some SealedCellShelf) async -> Result {
        let opened: OpenedEnvelope
        let hash: EnvelopeHash
        do throws(EnvelopeError) {
            let envelope = try Envelope(parsing: bytes)
            hash = envelope.hash(organisation)
            guard let key = epochKeys[envelope.header.epoch] else { return .waiting(.epochKeyMissing(envelope.header.epoch)) }
            guard quorum == 1 else { return .waiting(.needsOtherOfficers) }
            let share = try SlotShare(opening: envelope, slot: slot, quorum: quorum, with: key.key, organisation)
            opened = try EnvelopeOpening.open(envelope, with: share, organisation)
        } catch {
            return .rejected(error == .noSlot ? .notForUs : .damaged)
        }
        return await read(opened, hash: hash, day: day, cells: cells)
    }

    private func read(_ opened: OpenedEnvelope, hash: EnvelopeHash, day: UInt32, cells: some SealedCellShelf) async -> Result {
        guard let payload = try? Payload(decoding: opened.payload), let author = VerificationKey<Roles.Author>(payload.authorKey) else {
            return .rejected(.badContents)
        }
        guard opened.isSigned(by: author) else { return .rejected(.forgedAuthor) }
        guard payload.kind != .decoy, let body = payload.body else { return .rejected(.decoy) }
        do throws(Interruption) {
            let content = try await content(of: body, cells: cells)
            let message = try? ReceivedMessage(payload: opened.payload, envelope: hash.bytes, day: day, content: content)
            guard let message else { return .rejected(.badContents) }
            return .message(kind: payload.kind, thread: ThreadID(author: author, organisation), message)
        } catch {
            switch error {
            case .waiting(let obstacle): return .waiting(obstacle)
            case .rejected(let rejection): return .rejected(rejection)
            }
        }
    }

    private enum Interruption: Error {
        case waiting(Obstacle)
        case rejected(Rejection)
    }

    private func content(of body: Payload.Body, cells: some SealedCellShelf) async throws(Interruption) -> Content {
        switch body {
        case .content(let content): return content
        case .overflow(let entry):
            do throws(AttachmentError) {
                let bytes = try await Attachment(entry: entry, organisation: organisation).contents(from: cells, limit: Self.contentLimit)
                guard let content = try? Content(decoding: bytes) else { throw AttachmentError.damaged }
                return content
            } catch {
                switch error {
                case .missing: throw .waiting(.contentMissing)
                case .storage(let error): throw .waiting(.storage(error))
                case .damaged, .output: throw .rejected(.badContents)
                }
            }
        }
    }

    /// All content of spec 6.1.
    private static let contentLimit = 1_048_576
}
