/// Writes the drawn layouts of the specification, field by field. Integers are big-endian (spec 1.1).
public struct ByteWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: Bytes to make room for; more fit, at the price of a copy.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    public mutating func append(_ field: some Sequence<UInt8>) {
        bytes.append(contentsOf: field)
    }

    public mutating func append(_ value: some FixedWidthInteger & UnsignedInteger) {
        var shift = value.bitWidth
        while shift > 0 {
            shift -= 8
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// A zero field. Spec 1.1.
    public mutating func appendZeros(_ count: Int) {
        bytes.append(contentsOf: repeatElement(0, count: count))
    }
}

/// Reads a drawn layout. Every read says whether the bytes were there; nothing traps.
public struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// Reads from the first byte on.
    public init(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Bytes not read yet.
    public var remaining: Int { bytes.endIndex - position }

    /// - Returns: `nil` when fewer than `count` bytes remain.
    public mutating func read(_ count: Int) -> [UInt8]? {
        guard count >= 0, count <= remaining else { return nil }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    /// - Returns: `nil` when fewer bytes remain than the kind has.
    public mutating func readFixed<Kind>(_: Kind.Type) -> FixedBytes<Kind>? {
        read(Kind.length).flatMap { FixedBytes($0) }
    }

    /// A big-endian integer; `nil` when too few bytes remain.
    public mutating func readInteger<Value: FixedWidthInteger & UnsignedInteger>(_: Value.Type) -> Value? {
        guard let field = read(Value.bitWidth / 8) else { return nil }
        return field.reduce(0) { Value(truncatingIfNeeded: UInt64($0) << 8 | UInt64($1)) }
    }

    /// - Returns: `false` when the bytes are missing or one of them is not zero.
    public mutating func readZeros(_ count: Int) -> Bool {
        guard let field = read(count) else { return false }
        return field.allSatisfy { $0 == 0 }
    }

    /// - Returns: `false` when the next bytes are others.
    public mutating func readExactly(_ expected: [UInt8]) -> Bool {
        read(expected.count) == expected
    }
}
