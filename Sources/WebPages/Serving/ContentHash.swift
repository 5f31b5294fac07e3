/// FNV-1a, 64 bits: tells versions of our own files apart. No defence against anybody who would make two files collide.
struct ContentHash: Sendable {
    private let value: UInt64

    init(of bytes: [UInt8]) {
        value = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// Sixteen digits.
    var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
