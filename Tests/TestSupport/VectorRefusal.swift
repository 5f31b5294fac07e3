package import Peluit

/// What stands behind `expect:` when it is not `ok`.
package struct VectorRefusal: Error, Equatable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

/// An error of the code under test that vectors can name.
package protocol VectorError: Error {
    /// Its identifier, with the number or key that it carries where the vectors give one.
    var vectorText: String { get }
}

/// Turns an error of the code under test into the words of the vectors.
package func refusing<Value: ~Copyable, Failure: VectorError>(_ body: () throws(Failure) -> Value) throws(VectorRefusal) -> Value {
    do throws(Failure) { return try body() } catch { throw VectorRefusal(error.vectorText) }
}

extension Receipt.ParseError: VectorError {
    package var vectorText: String {
        switch self {
        case .tooLong: "too-long"
        case .wordCount(let count): "word-count \(count)"
        case .unknownWord(let position): "unknown-word \(position)"
        case .checksum: "checksum"
        }
    }
}

extension NoteError: VectorError {
    package var vectorText: String {
        switch self {
        case .tooLong: "too-long"
        case .malformed(let line): "malformed \(line)"
        case .wrongType: "wrong-type"
        case .wrongOrganisation: "wrong-organisation"
        case .outOfRange(let key): "out-of-range \(String(decoding: key, as: UTF8.self))"
        case .signature: "signature"
        }
    }
}

extension EnvelopeError: VectorError {
    package var vectorText: String {
        switch self {
        case .length: "length"
        case .magic: "magic"
        case .suite: "suite"
        case .reserved: "reserved"
        case .noSlot: "no-slot"
        case .slotMalformed: "slot-malformed"
        case .commitment: "commitment"
        case .body: "body"
        case .padding: "padding"
        case .author: "author"
        case .payloadTooLong: "payload-too-long"
        case .recipientKey: "recipient-key"
        }
    }
}

extension CellError: VectorError {
    package var vectorText: String {
        switch self {
        case .length: "length"
        case .forged: "forged"
        }
    }
}

extension BoardError: VectorError {
    package var vectorText: String {
        switch self {
        case .length: "length"
        case .notMine: "not-mine"
        case .box: "box"
        case .signature: "signature"
        case .partMalformed: "part-malformed"
        case .tooLong: "too-long"
        }
    }
}

extension UnattendedKeyError: VectorError {
    package var vectorText: String {
        switch self {
        case .damaged: "damaged"
        case .kind: "kind"
        }
    }
}
