import CSodium

/// The code (kode laporan) that a reporter keeps to return to a report; nobody stores it. Spec 4.
///
/// 14 random bytes and a check byte bound to the organisation, shown as twelve words.
public struct Receipt: ~Copyable, Sendable {
    /// Words in a code.
    public static var wordCount: Int { 12 }
    static var entropyLength: Int { 14 }

    let entropy: SecretBytes
    public let organisation: OrganisationID

    /// A fresh code.
    public static func generate(for organisation: OrganisationID) -> Receipt {
        Receipt(entropy: SecretBytes.random(count: entropyLength), for: organisation)
    }

    /// - Parameter entropy: 14 bytes.
    public init(entropy: consuming SecretBytes, for organisation: OrganisationID) {
        precondition(entropy.count == Self.entropyLength)
        self.entropy = entropy
        self.organisation = organisation
    }

    /// The word at a place from 0 to 11, as ASCII; what the question "type word 7" compares with.
    public borrowing func word(_ place: Int) -> [UInt8] {
        precondition(0..<Self.wordCount ~= place)
        return Array(ReceiptWords.word(Int(indices()[place])))
    }

    /// Twelve words with single spaces, as ASCII. The caller shows them and wipes them.
    public borrowing func text() -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(Self.wordCount * 9)
        for index in indices() {
            if !text.isEmpty { text.append(32) }
            text += ReceiptWords.word(Int(index))
        }
        return text
    }

    /// Whether `text` holds this code: twelve recognised words in a row, whatever stands between them. Spec 4.3.
    public borrowing func appears(in text: [UInt8]) -> Bool {
        let wanted = indices()
        var recent: [UInt16] = []
        for token in ReceiptTokens(text) {
            guard let index = ReceiptWords.index(matching: token) else {
                recent.removeAll(keepingCapacity: true)
                continue
            }
            recent.append(UInt16(index))
            if recent.count > Self.wordCount { recent.removeFirst() }
            if recent == wanted { return true }
        }
        return false
    }

    /// First byte of `K(org, "peluit/receipt-check/1"; entropy)`. Spec 4.1.
    static func check(_ entropy: UnsafePointer<UInt8>, _ organisation: OrganisationID) -> UInt8 {
        let hash = organisation.bytes.withUnsafeBufferPointer { key -> [UInt8] in
            guard let key = key.baseAddress else { return [0] }
            let hash = LabelledHash(.receiptCheck, organisation, key: key)
            hash.update(entropy, count: entropyLength)
            return hash.finish()
        }
        return hash[0]
    }

    /// Twelve numbers of ten bits, most significant bits first.
    private borrowing func indices() -> [UInt16] {
        entropy.withBytes { entropy in
            var indices: [UInt16] = []
            indices.reserveCapacity(Self.wordCount)
            var buffer: UInt32 = 0
            var bits = 0
            for place in 0...Self.entropyLength {
                let byte = place < Self.entropyLength ? entropy[place] : Self.check(entropy, organisation)
                buffer = buffer << 8 | UInt32(byte)
                bits += 8
                if bits >= 10 {
                    bits -= 10
                    indices.append(UInt16(buffer >> UInt32(bits) & 1_023))
                }
            }
            return indices
        }
    }
}
