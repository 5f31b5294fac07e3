@testable import OfficerKeys
import Peluit
import TestSupport
import Testing

/// Spec 2.4, 2.5: how people's secrets rest on a disk.
@Suite struct KeyFileTests {
    private static let id = VectorKeys.organisation()
    /// The smallest that Argon2id takes: these tests are about the file, not about the cost.
    private static let limits = KeyFile.Limits(operations: 1, memoryKiB: 8)

    private func passphrase(_ text: String = "kopi tanpa gula") -> SecretBytes {
        var bytes = Array(text.utf8)
        return SecretBytes(taking: &bytes)
    }

    private func file(_ kind: KeyFile.Kind) throws -> [UInt8] {
        try KeyFile.seal(VectorKeys.secret(7, count: kind.secretLength), kind: kind, passphrase: passphrase(), limits: Self.limits, Self.id)
    }

    private func open(
        _ file: [UInt8], _ kind: KeyFile.Kind, _ text: String = "kopi tanpa gula", _ organisation: OrganisationID = id
    ) throws(KeyFileError) -> [UInt8] {
        try KeyFile.open(file, kind: kind, passphrase: passphrase(text), organisation).copiedForComparison()
    }

    @Test(arguments: [KeyFile.Kind.root, .officer, .officeReply, .custodian])
    func `a key file opens again as its own kind alone`(kind: KeyFile.Kind) throws {
        let file = try file(kind)
        #expect(file.count == 92 + kind.secretLength + 16)
        #expect(try open(file, kind) == [UInt8](repeating: 7, count: kind.secretLength))
        #expect(try KeyFile.organisation(of: file, kind: kind) == Self.id)
        for other in [KeyFile.Kind.root, .officer, .officeReply, .custodian] where other != kind {
            #expect(throws: KeyFileError.kind) { try open(file, other) }
        }
    }

    @Test func `another passphrase and another organisation do not open it`() throws {
        let file = try file(.root)
        #expect(throws: KeyFileError.passphrase) { try open(file, .root, "kopi dengan gula") }
        #expect(throws: KeyFileError.passphrase) { try open(file, .root, "") }
        #expect(throws: KeyFileError.organisation) { try open(file, .root, "kopi tanpa gula", VectorKeys.organisation(9)) }
    }

    @Test func `two files of one secret have nothing in common behind the limits`() throws {
        let (one, other) = (try file(.root), try file(.root))
        #expect(one[20..<60] != other[20..<60])
        #expect(one[92...] != other[92...])
    }

    @Test func `every changed byte of a key file is noticed`() throws {
        let file = try file(.root)
        for place in file.indices {
            // A larger cost would be paid before it fails: the limits have vectors of their own.
            if 12..<20 ~= place { continue }
            var changed = file
            changed[place] ^= 1
            #expect(throws: KeyFileError.self, "byte \(place)") { try open(changed, .root) }
        }
    }

    @Test(arguments: [(0, 8), (17, 8), (1, 7), (1, 4_194_305)] as [(UInt32, UInt32)])
    func `unreasonable limits are refused before anything is allocated`(operations: UInt32, memory: UInt32) {
        #expect(throws: KeyFileError.limits) {
            try KeyFile.seal(
                VectorKeys.secret(7), kind: .root, passphrase: passphrase(),
                limits: KeyFile.Limits(operations: operations, memoryKiB: memory), Self.id
            )
        }
    }

    @Test func `an officer's ring comes back with the same keys`() throws {
        let ring = OfficerKeyRing.generate(for: Self.id)
        let file = try ring.sealed(passphrase: passphrase(), limits: Self.limits)
        let opened = try OfficerKeyRing.open(file, passphrase: passphrase(), Self.id)
        let wrapping = opened.epochWrapping.copiedForComparison()
        #expect(opened.identity.verificationKey == ring.identity.verificationKey)
        #expect(opened.access.verificationKey == ring.access.verificationKey)
        #expect(opened.caseKey.publicKey == ring.caseKey.publicKey)
        #expect(opened.witness.verificationKey == ring.witness.verificationKey)
        #expect(wrapping == ring.epochWrapping.copiedForComparison())
        #expect(
            Set([ring.identity.verificationKey.bytes, ring.access.verificationKey.bytes, ring.witness.verificationKey.bytes]).count == 3)
    }

    private func epochFile() -> [UInt8] {
        EpochKeyFile.seal(VectorKeys.box(60), slot: 5, epoch: 2_967, wrapping: VectorKeys.secret(8), Self.id)
    }

    private func openEpoch(_ file: [UInt8], wrapping: UInt8 = 8, _ organisation: OrganisationID = id) throws(KeyFileError) -> EpochKey {
        try EpochKeyFile.open(file, wrapping: VectorKeys.secret(wrapping), organisation)
    }

    @Test func `an epoch secret opens under its officer's wrapping key alone`() throws {
        let opened = try openEpoch(epochFile())
        #expect(opened.slot == 5)
        #expect(opened.epoch == 2_967)
        #expect(opened.key.publicKey == VectorKeys.box(60).publicKey)
        #expect(throws: KeyFileError.damaged) { try openEpoch(epochFile(), wrapping: 9) }
        #expect(throws: KeyFileError.damaged) { try openEpoch(epochFile(), VectorKeys.organisation(9)) }
    }

    @Test func `every changed byte of an epoch file is noticed`() {
        let file = epochFile()
        for place in file.indices {
            var changed = file
            changed[place] ^= 1
            let expected: KeyFileError = place < 8 ? .magic : place == 8 ? .format : .damaged
            #expect(throws: expected, "byte \(place)") { try openEpoch(changed) }
        }
        #expect(throws: KeyFileError.damaged) { try openEpoch(file + [0]) }
        #expect(throws: KeyFileError.damaged) { try openEpoch([]) }
    }
}
