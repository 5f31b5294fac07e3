import Peluit

/// The arguments of one call, one after the other, each as `length u32 | bytes`; integers are big-endian (spec 1.1).
///
/// Every export takes them in this one form, so that the page's side of the boundary is a single function. Fields are copied:
/// the copies may hold secrets, and this module's heap wipes whatever it frees.
struct Arguments {
    private var rest: UnsafeBufferPointer<UInt8>.SubSequence

    init(_ address: UnsafePointer<UInt8>?, _ count: Int) {
        rest = UnsafeBufferPointer(start: address, count: max(0, count))[...]
    }

    /// The next argument.
    mutating func bytes() throws(Refusal) -> [UInt8] {
        guard rest.count >= 4 else { throw .argument }
        let length = rest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        rest = rest.dropFirst(4)
        guard length <= rest.count else { throw .argument }
        defer { rest = rest.dropFirst(Int(length)) }
        return Array(rest.prefix(Int(length)))
    }

    /// The next argument, which has a length of its own, such as an organisation id.
    mutating func fixed<Kind>(_: Kind.Type) throws(Refusal) -> FixedBytes<Kind> {
        guard let value = FixedBytes<Kind>(try bytes()) else { throw .argument }
        return value
    }

    mutating func organisation() throws(Refusal) -> OrganisationID {
        try fixed(Kinds.Organisation.self)
    }

    mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(_: Value.Type) throws(Refusal) -> Value {
        var reader = ByteReader(try bytes())
        guard let value = reader.readInteger(Value.self), reader.remaining == 0 else { throw .argument }
        return value
    }

    /// A key of 32 bytes.
    mutating func secret() throws(Refusal) -> SecretBytes {
        var key = try bytes()
        guard key.count == 32 else { throw .argument }
        return SecretBytes(taking: &key)
    }

    /// Fails when an argument is left.
    func finish() throws(Refusal) {
        guard rest.isEmpty else { throw .argument }
    }
}
