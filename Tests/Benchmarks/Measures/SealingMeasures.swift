import CSodium
import Dispatch
import Peluit

/// What a reporter's program does before it sends. Spec 5, 6.2 and 7.
enum SealingMeasures {
    static let all: [Measure] = [envelope, cellsOnOneCore, cellsOnTwoCores, fileHash]

    private static let envelopes = 100
    private static let cells = 256
    private static let cellBytes = cells * CellCount.plainLength

    @Sendable private static func envelope(_ bench: Bench) async throws -> Figure? {
        let office = SampleOffice()
        let mailbox = Mailbox(Receipt.generate(for: office.organisation))
        let payload = try SampleReport.payload(of: mailbox, recipients: RecipientSet(slots: [0]))
        let bare = BareEnvelope(signedLength: Label.author.prefix(for: office.organisation).count + 56 + 32 + payload.count)
        return try await bench.compare(
            "reporter: seal envelopes", to: "eight sealed boxes, seven key pairs, 15 KiB of AEAD, one signature",
            work: .items(envelopes, "envelopes"),
            bound: { (0..<envelopes).reduce(0) { sum, _ in sum + bare.seal() } },
            subject: { for _ in 0..<envelopes { _ = try office.sealer.seal(payload, author: mailbox.author) } })
    }

    @Sendable private static func cellsOnOneCore(_ bench: Bench) async throws -> Figure? {
        let sample = SampleFile()
        return try await bench.compare(
            "reporter: seal cells, one core", to: "the same AEAD into one buffer", work: .bytes(cellBytes),
            bound: { sample.sealBare(0..<cells) }, subject: { sample.seal(0..<cells) })
    }

    @Sendable private static func cellsOnTwoCores(_ bench: Bench) async throws -> Figure? {
        let sample = SampleFile()
        return try await bench.compare(
            "reporter: seal cells, two threads", to: "the same AEAD on two threads", in: .wall, work: .bytes(cellBytes),
            bound: { onTwoThreads { _ = sample.sealBare($0) } }, subject: { onTwoThreads { _ = sample.seal($0) } })
    }

    @Sendable private static func fileHash(_ bench: Bench) async throws -> Figure? {
        let sample = SampleFile()
        let organisation = OrganisationID.random()
        let whole = [UInt8](repeating: 7, count: cellBytes)
        return try await bench.compare(
            "reporter: hash a whole file, piece by piece", to: "one BLAKE2b call over all of it", work: .bytes(cellBytes),
            bound: { BareHash.whole(whole) },
            subject: {
                let hash = FileHash(organisation)
                for _ in 0..<cells { sample.plain.withUnsafeBufferPointer { hash.update($0) } }
                return hash.finish()
            })
    }

    private static func onTwoThreads(_ work: @Sendable (Range<Int>) -> Void) {
        DispatchQueue.concurrentPerform(iterations: 2) { half in work(half * cells / 2..<(half + 1) * cells / 2) }
    }

    /// One piece of a file, sealed again and again under its indices.
    private struct SampleFile: Sendable {
        let plain = Sodium.randomBytes(CellCount.plainLength)
        private let organisation = OrganisationID.random()
        private let key = Sodium.randomBytes(32)

        func seal(_ range: Range<Int>) -> Int {
            var secret = key
            let file = FileKey(secret: SecretBytes(taking: &secret))
            return range.reduce(0) { sum, index in
                sum + plain.withUnsafeBufferPointer { file.seal($0, at: UInt64(index), isLast: index + 1 == cells, organisation).count }
            }
        }

        func sealBare(_ range: Range<Int>) -> Int {
            var sealed = [UInt8](repeating: 0, count: CellCount.sealedLength)
            let nonce = Sodium.randomBytes(24)
            let additional = Sodium.randomBytes(Label.cell.prefix(for: organisation).count + 16)
            for _ in range {
                crypto_aead_xchacha20poly1305_ietf_encrypt(
                    &sealed, nil, plain, UInt64(plain.count), additional, UInt64(additional.count), nil, nonce, key)
            }
            return sealed.count
        }
    }
}
