import Messages
import OfficerKeys
import Peluit

/// What an officer's program does with every envelope, disk apart. Spec 5.
enum OfficerMeasures {
    static let all: [Measure] = [open, openAndRead]

    private static let envelopes = 500
    private static let goal = Goal.perSecond(5_000)
    private static let bareCalls = "one sealed box, 15 KiB of AEAD, one signature check"

    @Sendable private static func open(_ bench: Bench) async throws -> Figure? {
        let (office, sealed) = try SealedReport.make(count: envelopes)
        let bare = BareEnvelope(signedLength: sealed[0].signedLength)
        return try await bench.compare(
            "officer: open envelopes", to: bareCalls, work: .items(envelopes, "envelopes"), goal: goal,
            bound: { sealed.count { _ in bare.open() } },
            subject: {
                for report in sealed where try !report.open(office).isSigned(by: report.author) {
                    throw BenchError.wrongResult("author's signature")
                }
            })
    }

    @Sendable private static func openAndRead(_ bench: Bench) async throws -> Figure? {
        let (office, sealed) = try SealedReport.make(count: envelopes)
        let bare = BareEnvelope(signedLength: sealed[0].signedLength)
        return try await bench.compare(
            "officer: open envelopes and read their JSON", to: bareCalls, work: .items(envelopes, "envelopes"),
            bound: { sealed.count { _ in bare.open() } },
            subject: {
                for report in sealed {
                    let opened = try report.open(office)
                    let payload = try Payload(decoding: opened.payload)
                    guard let author = VerificationKey<Roles.Author>(payload.authorKey), opened.isSigned(by: author) else {
                        throw BenchError.wrongResult("author's signature")
                    }
                }
            })
    }
}

/// A report as it lies in the office's store.
private struct SealedReport: Sendable {
    let bytes: [UInt8]
    let author: VerificationKey<Roles.Author>
    let signedLength: Int

    static func make(count: Int) throws -> (SampleOffice, [SealedReport]) {
        let office = SampleOffice()
        let reports = try (0..<count).map { _ in
            let mailbox = Mailbox(Receipt.generate(for: office.organisation))
            let payload = try SampleReport.payload(of: mailbox, recipients: RecipientSet(slots: [0]))
            let envelope = try office.sealer.seal(payload, author: mailbox.author)
            let signedLength = Label.author.prefix(for: office.organisation).count + 56 + 32 + payload.count
            return SealedReport(bytes: envelope.bytes, author: mailbox.author.verificationKey, signedLength: signedLength)
        }
        return (office, reports)
    }

    /// Everything but the author's signature.
    func open(_ office: SampleOffice) throws -> OpenedEnvelope {
        let envelope = try Envelope(parsing: bytes)
        let share = try SlotShare(opening: envelope, slot: 0, quorum: 1, with: office.epochKey, office.organisation)
        return try EnvelopeOpening.open(envelope, with: share, office.organisation)
    }
}
