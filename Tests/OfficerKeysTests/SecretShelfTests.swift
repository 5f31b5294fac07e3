import OfficerKeys
import Peluit
import TestSupport
import Testing

@Suite struct SecretShelfTests {
    @Test func `what is kept is what is lent, over many blocks`() {
        let shelf = SecretShelf(blockSize: 4)
        let kept = (0..<11).map { number in
            var bytes = [UInt8](repeating: UInt8(number), count: 32)
            return shelf.keep(SecretBytes(taking: &bytes))
        }
        for (number, secret) in kept.enumerated() {
            #expect(secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) } == [UInt8](repeating: UInt8(number), count: 32))
        }
    }

    /// The kernel caps guarded allocations near 16,000 a process; an office has two secrets for each case.
    @Test func `an office of 20,000 cases keeps its keys`() throws {
        let shelf = SecretShelf()
        let officer = BoxKey<Roles.OfficerCase>.generate()
        let keys = (0..<20_000).map { _ in CaseKey.generate(for: .random(), on: shelf) }
        let last = try #require(keys.last)
        let sealed = try #require(last.sealed(to: officer.publicKey))
        #expect(CaseKey(opening: sealed, for: last.caseID, generation: 1, with: officer, on: shelf) != nil)
    }
}
