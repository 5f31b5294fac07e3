@testable import Peluit
import TestSupport
import Testing

/// Spec 2.6, and how secrets are held.
@Suite struct SecretTests {
    @Test func `taking bytes over wipes the array that they came in`() {
        var bytes: [UInt8] = [1, 2, 3, 4]
        let secret = SecretBytes(taking: &bytes)
        let held = secret.copiedForComparison()
        #expect(bytes == [0, 0, 0, 0])
        #expect(held == [1, 2, 3, 4])
    }

    @Test func `an empty passphrase is a secret of no bytes`() {
        var bytes: [UInt8] = []
        let secret = SecretBytes(taking: &bytes)
        let (count, copy) = (secret.count, secret.duplicate().count)
        #expect(count == 0)
        #expect(copy == 0)
    }

    @Test func `secrets match by content and length alone`() {
        let one = VectorKeys.secret(1, count: 5)
        let comparisons = [
            one.matches(one.duplicate()), one.matches(VectorKeys.secret(1, count: 8).slice(at: 3, count: 5)),
            one.matches(VectorKeys.secret(2, count: 5)), one.matches(VectorKeys.secret(1, count: 6)),
        ]
        #expect(comparisons == [true, true, false, false])
    }

    @Test func `wiping leaves zeros`() {
        var bytes: [UInt8] = [9, 9, 9]
        Sodium.wipe(&bytes)
        #expect(bytes == [0, 0, 0])
    }

    @Test(arguments: [UnattendedKeyFile.Kind.gateway, .log, .deviceSync])
    func `an unattended key is read back as its own kind alone, and the file's bytes are wiped`(kind: UnattendedKeyFile.Kind) throws {
        let file = UnattendedKeyFile.encode(kind, seed: VectorKeys.secret(5))
        #expect(file.count == 60)
        for expected in [UnattendedKeyFile.Kind.gateway, .log, .deviceSync] {
            var bytes = file
            do throws(UnattendedKeyError) {
                let seed = try UnattendedKeyFile.decode(&bytes, expecting: expected).copiedForComparison()
                #expect(seed == [UInt8](repeating: 5, count: 32))
                #expect(expected == kind)
            } catch {
                #expect(error == .kind)
                #expect(expected != kind)
            }
            #expect(bytes == [UInt8](repeating: 0, count: 60))
        }
    }

    @Test func `every changed bit of an unattended key is noticed`() {
        let file = UnattendedKeyFile.encode(.log, seed: VectorKeys.secret(5))
        for bit in 0..<8 * file.count {
            var bytes = file
            bytes[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: UnattendedKeyError.damaged) { try UnattendedKeyFile.decode(&bytes, expecting: .log).count }
        }
    }
}
