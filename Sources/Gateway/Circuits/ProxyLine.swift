import Peluit

/// The line that Tor writes before what a client sends: PROXY protocol, version 1. Spec 13.4.
///
/// ```
/// PROXY TCP6 fc00:dead:beef:4dad::AABB:CCDD ::1 PORT PORT\r\n
/// ```
///
/// Only Tor's own made-up network is taken as a source: somebody's address must never pass for a circuit.
struct ProxyLine: Equatable {
    let circuit: CircuitID

    /// No line of the protocol is longer, its end included.
    static let longest = 107

    private static let network = Array("fc00:dead:beef:4dad::".utf8)

    /// - Parameter line: without the CR LF that ends it.
    init?(_ line: some Collection<UInt8>) {
        let parts = line.split(separator: 32, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].elementsEqual("PROXY".utf8), parts[1].elementsEqual("TCP6".utf8),
            let circuit = Self.circuit(parts[2]), Self.isAddress(parts[3]), Self.isPort(parts[4]), Self.isPort(parts[5])
        else { return nil }
        self.circuit = circuit
    }

    private static func circuit(_ source: some Collection<UInt8>) -> CircuitID? {
        guard source.starts(with: network) else { return nil }
        let groups = source.dropFirst(network.count).split(separator: 58, omittingEmptySubsequences: false)
        guard groups.count == 2, let high = group(groups[0]), let low = group(groups[1]) else { return nil }
        return CircuitID(high << 16 | low)
    }

    /// One to four hexadecimal digits.
    private static func group(_ digits: some Collection<UInt8>) -> UInt32? {
        guard 1...4 ~= digits.count else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            guard let nibble = nibble(digit) else { return nil }
            value = value << 4 | nibble
        }
        return value
    }

    private static func nibble(_ digit: UInt8) -> UInt32? {
        switch digit {
        case 48...57: UInt32(digit - 48)
        case 97...102: UInt32(digit - 87)
        case 65...70: UInt32(digit - 55)
        default: nil
        }
    }

    private static func isAddress(_ text: some Collection<UInt8>) -> Bool {
        2...39 ~= text.count && text.allSatisfy { $0 == 58 || nibble($0) != nil }
    }

    private static func isPort(_ text: some Collection<UInt8>) -> Bool {
        Decimal.decode(text).map { $0 <= 65_535 } ?? false
    }
}
