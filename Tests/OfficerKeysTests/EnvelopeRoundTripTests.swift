@testable import OfficerKeys
@testable import Peluit
import TestSupport
import Testing

/// Spec 5: what one side seals, the other side opens, and nobody else.
@Suite struct EnvelopeRoundTripTests {
    private static let id = VectorKeys.organisation()
    private let payload = Array("{\"kind\":\"report\"}".utf8)

    /// Sealed to slots 1, 3, 4 and 6 unless told otherwise; slot i has epoch key 60 + i.
    private func seal(quorum: UInt8, slots: [UInt8] = [1, 3, 4, 6], payload: [UInt8]? = nil) throws -> Envelope {
        let sealer = EnvelopeSealer(
            organisation: Self.id, epoch: 2_967, rosterVersion: 7, quorum: quorum,
            recipients: slots.map { SealingContext.SlotKey(slot: $0, key: VectorKeys.box(60 + $0).publicKey) })
        return try sealer.seal(payload ?? self.payload, author: VectorKeys.signing(70))
    }

    private func share(
        _ envelope: Envelope, slot: UInt8, quorum: UInt8, key: UInt8? = nil, _ organisation: OrganisationID = id
    ) throws(EnvelopeError) -> PlainShare {
        let share = try SlotShare(opening: envelope, slot: slot, quorum: quorum, with: VectorKeys.box(key ?? 60 + slot), organisation)
        return PlainShare(x: share.x, bytes: share.share.copiedForComparison())
    }

    private func open(_ envelope: Envelope, with shares: [PlainShare]) throws -> OpenedEnvelope {
        try EnvelopeOpening.open(envelope, combining: combination(of: shares), Self.id)
    }

    @Test(arguments: [1, 2, 3] as [UInt8])
    func `each subset of k shares opens it, and k - 1 do not`(quorum: UInt8) throws {
        let envelope = try seal(quorum: quorum)
        let shares = try [1, 3, 4, 6].map { try share(envelope, slot: $0, quorum: quorum) }
        let subsets = shares.subsets(of: Int(quorum))
        #expect(subsets.count == [1: 4, 2: 6, 3: 4][quorum])
        for subset in subsets {
            let opened = try open(envelope, with: subset)
            #expect(opened.payload == payload)
            #expect(opened.isSigned(by: VectorKeys.signing(70).verificationKey))
            #expect(!opened.isSigned(by: VectorKeys.signing(71).verificationKey))
            #expect(try open(envelope, with: subset.reversed()).payload == payload, "the order does not matter")
        }
        guard quorum > 1 else { return }
        for subset in shares.subsets(of: Int(quorum) - 1) { #expect(throws: EnvelopeError.commitment) { try open(envelope, with: subset) } }
    }

    @Test func `with a quorum of one, a share alone opens it`() throws {
        let envelope = try seal(quorum: 1)
        let share = try SlotShare(opening: envelope, slot: 3, quorum: 1, with: VectorKeys.box(63), Self.id)
        #expect(try EnvelopeOpening.open(envelope, with: share, Self.id).payload == payload)
    }

    @Test(arguments: [0, 1, 15_324])
    func `payloads of every length come back`(length: Int) throws {
        let payload = [UInt8](repeating: 0x61, count: length)
        let envelope = try seal(quorum: 1, payload: payload)
        #expect(envelope.bytes.count == 16_384)
        #expect(try Envelope(parsing: envelope.bytes) == envelope)
        #expect(try open(envelope, with: [share(envelope, slot: 1, quorum: 1)]).payload == payload)
    }

    @Test func `one byte more than fits is refused before anything is sealed`() {
        #expect(throws: EnvelopeError.payloadTooLong(15_325)) { try seal(quorum: 1, payload: [UInt8](repeating: 1, count: 15_325)) }
    }

    @Test func `a recipient key to which nothing can be sealed is named by its slot`() throws {
        let bad = try #require(PublicKey<Roles.Epoch>([UInt8](repeating: 0, count: 32)))
        let sealer = EnvelopeSealer(
            organisation: Self.id, epoch: 1, rosterVersion: 1, quorum: 1, recipients: [SealingContext.SlotKey(slot: 5, key: bad)])
        #expect(throws: EnvelopeError.recipientKey(slot: 5)) { try sealer.seal(payload, author: VectorKeys.signing(70)) }
    }

    @Test func `two envelopes of one payload have nothing in common but the public numbers`() throws {
        let (one, other) = (try seal(quorum: 1), try seal(quorum: 1))
        #expect(one.header.commitment != other.header.commitment)
        #expect(one.hash(Self.id) != other.hash(Self.id))
        #expect(zip(one.bytes[56...], other.bytes[56...]).count { $0 == $1 } < 200, "as often as chance has it")
    }

    @Test func `another epoch's key, a slot of nobody and another's slot do not open`() throws {
        let envelope = try seal(quorum: 1)
        #expect(throws: EnvelopeError.noSlot) { try share(envelope, slot: 1, quorum: 1, key: 99) }
        #expect(throws: EnvelopeError.noSlot) { try share(envelope, slot: 0, quorum: 1) }
        #expect(throws: EnvelopeError.noSlot) { try share(envelope, slot: 3, quorum: 1, key: 61) }
    }

    @Test func `a slot of another quorum or organisation, or moved from another envelope, does not fit`() throws {
        let envelope = try seal(quorum: 2)
        #expect(throws: EnvelopeError.slotMalformed) { try share(envelope, slot: 1, quorum: 1) }
        #expect(throws: EnvelopeError.slotMalformed) { try share(envelope, slot: 1, quorum: 2, VectorKeys.organisation(9)) }
        let mixed = try seal(quorum: 2).bytes[..<56] + envelope.bytes[56...]
        let moved = try Envelope(parsing: Array(mixed))
        #expect(throws: EnvelopeError.slotMalformed) { try share(moved, slot: 1, quorum: 2) }
    }

    @Test func `every changed byte is noticed`() throws {
        let envelope = try seal(quorum: 1)
        for place in Array(0..<56) + Array(stride(from: 56, to: 16_384, by: 61)) + [16_383] {
            var bytes = envelope.bytes
            bytes[place] ^= 0x40
            #expect(throws: EnvelopeError.self, "byte \(place)") {
                let changed = try Envelope(parsing: bytes)
                _ = try open(changed, with: [share(changed, slot: 3, quorum: 1)])
            }
        }
    }

    @Test func `shares that cannot be joined are refused`() {
        #expect(!canCombine([], bytes: 32))
        #expect(!canCombine([1, 1], bytes: 64))
        #expect(!canCombine([0, 1], bytes: 64))
        #expect(!canCombine([1, 2], bytes: 63))
        #expect(canCombine([1, 255], bytes: 64))
    }

    private func canCombine(_ points: [UInt8], bytes: Int) -> Bool {
        ShareCombination(points: points, shares: VectorKeys.secret(1, count: bytes)) != nil
    }
}
