@testable import Peluit
import TestSupport
import Testing

/// Spec 1.1: a decoder accepts one spelling only.
@Suite struct CanonicalFormTests {
    @Test func `hexadecimal that is read encodes to the same digits`() {
        var random = SeededRandom(seed: 11)
        for length in 0..<70 {
            let bytes = random.bytes(length)
            let text = Hex.encode(bytes)
            #expect(Hex.decode(text) == bytes)
            guard !text.isEmpty else { continue }
            for mutated in VectorMutations(of: text, count: 40, seed: UInt64(length)) {
                #expect(Hex.decode(mutated).map(Hex.encode) ?? mutated == mutated)
            }
        }
    }

    @Test(arguments: [Base64.Alphabet.standard, .url])
    func `base64 that is read encodes to the same text`(alphabet: Base64.Alphabet) {
        var random = SeededRandom(seed: 12)
        for length in 0..<70 {
            let bytes = random.bytes(length)
            let text = Base64.encode(bytes, alphabet)
            #expect(Base64.decode(text, alphabet) == bytes)
            guard !text.isEmpty else { continue }
            for mutated in VectorMutations(of: text, count: 40, seed: UInt64(length)) {
                #expect(Base64.decode(mutated, alphabet).map { Base64.encode($0, alphabet) } ?? mutated == mutated, "length \(length)")
            }
        }
    }

    /// Every text of up to three of the characters that end an encoding, and of four with padding.
    @Test(arguments: [Base64.Alphabet.standard, .url])
    func `every short base64 text is canonical or refused`(alphabet: Base64.Alphabet) {
        let characters: [UInt8] = Array("AQgwBf/_+-=".utf8)
        var texts: [[UInt8]] = [[]]
        for _ in 0..<4 {
            texts += texts.filter { $0.count == texts[texts.count - 1].count }.flatMap { text in characters.map { text + [$0] } }
        }
        #expect(texts.count == 1 + 11 + 121 + 1_331 + 14_641)
        for text in texts {
            guard let bytes = Base64.decode(text, alphabet) else { continue }
            #expect(Base64.encode(bytes, alphabet) == text)
        }
    }

    @Test(arguments: [0, 1, 9, 10, 4_294_967_296, UInt64.max - 1, UInt64.max])
    func `a decimal number is read back`(number: UInt64) {
        #expect(Decimal.decode(Decimal.encode(number)) == number)
    }

    @Test(arguments: ["", "00", "01", "+1", "-1", " 1", "1 ", "1a", "18446744073709551616", "99999999999999999999", "１"])
    func `no other spelling is a decimal number`(text: String) {
        #expect(Decimal.decode(Array(text.utf8)) == nil)
    }

    @Test func `a fingerprint is read in either case with any separators`() {
        let id = SampleOrganisation.id
        #expect(id.fingerprint.count == 64 + 15)
        #expect(OrganisationID(fingerprint: id.fingerprint) == id)
        let spellings = [id.hex, ascii("\t") + id.fingerprint.map { $0 == 32 ? 45 : $0 } + ascii("\r\n")]
        for spelling in spellings {
            #expect(OrganisationID(fingerprint: spelling) == id)
            #expect(OrganisationID(fingerprint: Array(String(decoding: spelling, as: UTF8.self).uppercased().utf8)) == id)
        }
        #expect(OrganisationID(fingerprint: Array(id.hex.dropLast())) == nil)
        #expect(OrganisationID(fingerprint: id.hex + ascii("0")) == nil)
        #expect(OrganisationID(fingerprint: id.hex.map { $0 == 48 ? 79 : $0 } + ascii("g")) == nil)
    }

    @Test func `a reader never reads beyond its bytes`() {
        var reader = ByteReader([1, 2, 3])
        let tooMuch = [reader.readInteger(UInt32.self) == nil, reader.read(-1) == nil, reader.read(.max) == nil, reader.read(4) == nil]
        let fitting = (reader.readInteger(UInt16.self), reader.readZeros(2), reader.readExactly([3]), reader.remaining)
        #expect(tooMuch == [true, true, true, true])
        #expect(fitting == (0x0102, false, true, 0))
    }

    @Test func `an integer is written most significant byte first and read back`() {
        var writer = ByteWriter()
        writer.append(0x0102_0304_0506_0708 as UInt64)
        writer.append(0xA1B2_C3D4 as UInt32)
        writer.append(0xE5F6 as UInt16)
        #expect(writer.bytes == [1, 2, 3, 4, 5, 6, 7, 8, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6])
        var reader = ByteReader(writer.bytes)
        let read = (reader.readInteger(UInt64.self), reader.readInteger(UInt32.self), reader.readInteger(UInt16.self))
        #expect(read == (0x0102_0304_0506_0708, 0xA1B2_C3D4, 0xE5F6))
    }
}
