import Messages
import Peluit

/// An office with one officer and one epoch, and reports sealed to it.
final class SampleOffice: Sendable {
    let organisation = OrganisationID.random()
    let epochKey = BoxKey<Roles.Epoch>.generate()
    let sealer: EnvelopeSealer

    init() {
        sealer = EnvelopeSealer(
            organisation: organisation, epoch: 2_967, rosterVersion: 1, quorum: 1,
            recipients: [SealingContext.SlotKey(slot: 0, key: epochKey.publicKey)])
    }
}

/// A report of ordinary size: two thousand letters, and two files unless there shall be none.
enum SampleReport {
    static func payload(of mailbox: borrowing Mailbox, recipients: RecipientSet, files: Bool = true) throws -> [UInt8] {
        let content = try Content(
            answers: ["what": String(repeating: "Uang karcis tidak disetor. ", count: 74), "who": "Tidak tahu"],
            files: files ? [try file("bukti.pdf", "application/pdf"), try file("foto.jpg", "image/jpeg")] : [], language: .id)
        let payload = try Payload(
            kind: .report, authorKey: mailbox.author.verificationKey.bytes, replyKey: mailbox.replyBox.publicKey.bytes,
            tagKey: mailbox.tagKey.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }, bucket: mailbox.bucket,
            recipients: recipients.bits, body: .content(content))
        guard case .fits(let bytes) = try payload.encoded() else { throw BenchError.wrongResult("payload") }
        return bytes
    }

    private static func file(_ name: String, _ mediaType: String) throws -> FileEntry {
        try FileEntry(
            name: name, mediaType: mediaType, description: "Foto karcis", isOriginal: true, sizeInBytes: 1_000_000,
            hash: Sodium.randomBytes(32), key: Sodium.randomBytes(32), cells: 4)
    }
}
