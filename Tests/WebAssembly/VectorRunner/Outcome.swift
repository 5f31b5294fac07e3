import Peluit

/// What the core made of a vector's inputs, in the form of the file's own `out-` lines.
struct Outcome {
    private(set) var text: [UInt8] = []

    mutating func line(_ key: StaticString, _ bytes: [UInt8]) {
        plain(ascii(key), Hex.encode(bytes))
    }

    mutating func line(_ key: StaticString, _ secret: borrowing SecretBytes) {
        let count = secret.count
        secret.withBytes { line(key, Array(UnsafeBufferPointer(start: $0, count: count))) }
    }

    mutating func line(_ key: StaticString, _ number: some FixedWidthInteger & UnsignedInteger) {
        plain(ascii(key), Decimal.encode(UInt64(number)))
    }

    /// A value under a numbered key such as `share-3`.
    mutating func line(_ prefix: StaticString, _ number: UInt64, _ bytes: [UInt8]) {
        plain(ascii(prefix) + Decimal.encode(number), Hex.encode(bytes))
    }

    /// A value that the file has as it is.
    mutating func plain(_ key: [UInt8], _ value: [UInt8]) {
        text += ascii("out-") + key + (value.isEmpty ? [58] : [58, 32]) + value + [10]
    }
}
