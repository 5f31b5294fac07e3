@testable import Peluit
import TestSupport
import Testing

/// Spec 5.1, 5.6: the outer form that everybody can check, and the padded form inside.
@Suite struct EnvelopeFormTests {
    private let header = EnvelopeHeader(epoch: 2_967, rosterVersion: 7, commitment: Digest(trusted: [UInt8](repeating: 3, count: 32)))

    private var envelope: [UInt8] {
        header.encoded() + [UInt8](repeating: 9, count: Envelope.length - EnvelopeHeader.length)
    }

    @Test func `an envelope that is read encodes to the same bytes`() throws {
        #expect(try Envelope(parsing: envelope).header == header)
        for mutated in VectorMutations(of: header.encoded(), count: 2_000, seed: 21) {
            let bytes = Array((mutated + envelope[EnvelopeHeader.length...]).prefix(Envelope.length))
            do throws(EnvelopeError) {
                let read = try Envelope(parsing: bytes)
                #expect(read.header.encoded() == Array(bytes[..<EnvelopeHeader.length]), "seed 21")
                #expect(read.bytes == bytes)
            } catch { continue }
        }
    }

    @Test(arguments: [0, 1, 55, 56, 16_383, 16_385, 20_000])
    func `every other length is refused with that length`(length: Int) {
        let bytes = [UInt8](repeating: 0x50, count: length)
        #expect(throws: EnvelopeError.length(length)) { try Envelope(parsing: bytes) }
    }

    @Test func `the parts lie where the drawing has them`() throws {
        let read = try Envelope(parsing: header.encoded() + (0..<16_328).map { UInt8($0 / 112 % 256) })
        for slot in 0..<8 as Range<UInt8> { #expect(read.slot(slot).elementsEqual([UInt8](repeating: slot, count: 112))) }
        #expect(read.slots.count == 896)
        #expect(read.body.count == 15_432)
        #expect(read.body.first == 8)
    }

    @Test(arguments: [0, 1, 15_323, 15_324])
    func `a payload comes back out of its padding`(length: Int) throws {
        let (payload, signature) = ([UInt8](repeating: 7, count: length), [UInt8](repeating: 8, count: 64))
        let padded = PaddedPayload.encode(payload, signature: signature)
        #expect(padded.count == 15_392)
        let read = try PaddedPayload.decode(padded)
        #expect(read.payload == payload)
        #expect(read.signature == signature)
    }

    @Test func `a padded payload that is read encodes to the same bytes`() {
        let padded = PaddedPayload.encode([1, 2, 3], signature: [UInt8](repeating: 8, count: 64))
        for mutated in VectorMutations(of: Array(padded[..<80]), count: 100, seed: 22) {
            let bytes = Array((mutated + padded[80...]).prefix(padded.count))
            guard bytes.count == padded.count else { continue }
            do throws(EnvelopeError) {
                let read = try PaddedPayload.decode(bytes)
                #expect(PaddedPayload.encode(read.payload, signature: read.signature) == bytes, "seed 22")
            } catch { #expect(error == .padding) }
        }
    }

    @Test func `a padded payload of any length is read or refused`() {
        for length in 0..<80 {
            #expect(throws: EnvelopeError.padding) { try PaddedPayload.decode([UInt8](repeating: 255, count: length)) }
        }
    }

    @Test func `a submission is an envelope and a token`() throws {
        let token = LeafToken(trusted: [UInt8](repeating: 4, count: 32))
        let submission = Submission(envelope: try Envelope(parsing: envelope), token: token)
        #expect(submission.bytes.count == 16_416)
        #expect(try Submission(parsing: submission.bytes) == submission)
        #expect(throws: EnvelopeError.length(16_415)) { try Submission(parsing: Array(submission.bytes.dropLast())) }
        #expect(throws: EnvelopeError.length(16_384)) { try Submission(parsing: envelope) }
        #expect(throws: EnvelopeError.length(0)) { try Submission(parsing: []) }
    }
}
