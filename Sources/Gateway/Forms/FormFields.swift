/// The text of a form: names with their values, in the order in which they came.
///
/// Values lie in memory that is wiped when the last copy goes, because they wait there as long as files take to arrive. Whoever reads
/// one makes a string of it that nobody wipes: late, and not for longer than needed.
struct FormFields: Sendable {
    /// Bytes of all names and values as they came.
    static let mostBytes = 1_310_720
    static let mostFields = 300

    /// More than ``mostBytes`` or ``mostFields``.
    struct TooMuch: Error, Equatable {}

    private struct Field: Sendable {
        let name: String
        let value: ClearBytes
    }

    private var fields: [Field] = []
    /// Bytes so far.
    private(set) var size = 0

    init() {}

    var isEmpty: Bool { fields.isEmpty }
    var count: Int { fields.count }
    /// The names in order, repeated ones too.
    var names: [String] { fields.map(\.name) }

    /// The first value under this name.
    func first(_ name: String) -> String? {
        fields.first { $0.name == name }.map(Self.text)
    }

    /// All values under this name, in order.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(Self.text)
    }

    /// Lends the first value's bytes, UTF-8, to `body`: for what must not become a string. Nil when there is no such field.
    func withBytes<Value, Failure: Error>(
        of name: String, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        return try field.value.withBytes(body)
    }

    /// Every field once, in order, its text as bytes that the caller wipes.
    var texts: some Sequence<(name: String, bytes: [UInt8])> {
        fields.lazy.map { field in (field.name, field.value.withBytes { Array($0) }) }
    }

    /// Adds a field, its text repaired: see ``TextRepair``.
    ///
    /// - Throws: ``TooMuch``, with nothing added.
    mutating func append(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) throws(TooMuch) {
        try append(TextRepair.line(name), size: name.count, value)
    }

    mutating func append(_ name: String, _ value: UnsafeRawBufferPointer) throws(TooMuch) {
        try append(name, size: name.utf8.count, value)
    }

    /// Whether so many bytes more would still fit.
    func hasRoom(for bytes: Int) -> Bool {
        fields.count < Self.mostFields && bytes <= Self.mostBytes - size
    }

    private mutating func append(_ name: String, size added: Int, _ value: UnsafeRawBufferPointer) throws(TooMuch) {
        guard hasRoom(for: added + value.count) else { throw TooMuch() }
        fields.append(Field(name: name, value: TextRepair.text(value)))
        size += added + value.count
    }

    private static func text(_ field: Field) -> String {
        field.value.withBytes { String(decoding: $0, as: UTF8.self) }
    }
}
