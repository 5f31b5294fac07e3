extension Receipt {
    /// Why a typed code is not one. Spec 4.1.
    public enum ParseError: Error, Equatable, Sendable {
        /// More than 1,024 bytes.
        case tooLong
        /// Not twelve words, but so many.
        case wordCount(Int)
        /// The word at this position, from 1, is not in the list.
        case unknownWord(position: Int)
        /// Every word is in the list, and yet it is no code of this organisation.
        case checksum
    }

    private static var maximumLength: Int { 1_024 }

    /// Reads a code as people type and paste it: any case, any separators, numbers between, four letters of each word. Spec 4.1.
    ///
    /// - Throws: ``ParseError``; never traps, whatever the input.
    public init(parsing text: [UInt8], for organisation: OrganisationID) throws(ParseError) {
        guard text.count <= Self.maximumLength else { throw .tooLong }
        var tokens: [[UInt8]] = []
        for token in ReceiptTokens(text) { tokens.append(token) }
        guard tokens.count == Self.wordCount else { throw .wordCount(tokens.count) }
        var indices: [UInt16] = []
        for (position, token) in tokens.enumerated() {
            guard let index = ReceiptWords.index(matching: token) else { throw .unknownWord(position: position + 1) }
            indices.append(UInt16(index))
        }
        var check: UInt8 = 0
        let entropy = SecretBytes.filled(count: Self.entropyLength) { check = Self.unpack(indices, into: $0) }
        guard entropy.withBytes({ Self.check($0, organisation) }) == check else { throw .checksum }
        self.init(entropy: entropy, for: organisation)
    }

    /// The inverse of the word numbers: writes 14 bytes and returns the check byte.
    private static func unpack(_ indices: [UInt16], into output: UnsafeMutablePointer<UInt8>) -> UInt8 {
        var check: UInt8 = 0
        var buffer: UInt32 = 0
        var bits = 0
        var place = 0
        for index in indices {
            buffer = buffer << 10 | UInt32(index)
            bits += 10
            while bits >= 8 {
                bits -= 8
                let byte = UInt8(truncatingIfNeeded: buffer >> UInt32(bits))
                if place < entropyLength { output[place] = byte } else { check = byte }
                place += 1
            }
        }
        return check
    }
}

/// Runs of ASCII letters, lower-cased; every other byte separates. Spec 4.1.
struct ReceiptTokens: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var position = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    mutating func next() -> [UInt8]? {
        var token: [UInt8] = []
        while position < text.count {
            let byte = text[position]
            position += 1
            if 65...90 ~= byte {
                token.append(byte + 32)
            } else if 97...122 ~= byte {
                token.append(byte)
            } else if !token.isEmpty {
                return token
            }
        }
        return token.isEmpty ? nil : token
    }
}
