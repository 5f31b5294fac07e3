/// Takes a JSON object apart by its known keys; what is left is kept for writing it again. Spec 6: "preserve and ignore".
struct ObjectReader {
    let path: ContentsPath
    private var members: [String: JSONValue]

    init(_ value: JSONValue, at path: ContentsPath = .root) throws(ContentsError) {
        guard case .object(let members) = value else { throw .wrongType(path, expected: .object) }
        self.path = path
        self.members = members
    }

    /// The keys that nobody took.
    var unknownMembers: UnknownMembers { UnknownMembers(members) }

    mutating func optional(_ key: String) -> JSONValue? { members.removeValue(forKey: key) }

    mutating func required(_ key: String) throws(ContentsError) -> JSONValue {
        guard let value = optional(key) else { throw .missing(path.appending(key)) }
        return value
    }

    mutating func string(_ key: String) throws(ContentsError) -> String {
        try Self.string(required(key), at: path.appending(key))
    }

    mutating func optionalString(_ key: String) throws(ContentsError) -> String? {
        guard let value = optional(key) else { return nil }
        return try Self.string(value, at: path.appending(key))
    }

    mutating func optionalBoolean(_ key: String) throws(ContentsError) -> Bool? {
        guard let value = optional(key) else { return nil }
        guard case .boolean(let flag) = value else { throw .wrongType(path.appending(key), expected: .boolean) }
        return flag
    }

    mutating func integer<Number: FixedWidthInteger>(_ key: String, as type: Number.Type = Number.self) throws(ContentsError) -> Number {
        try Self.integer(required(key), at: path.appending(key))
    }

    mutating func optionalInteger<Number: FixedWidthInteger>(_ key: String) throws(ContentsError) -> Number? {
        guard let value = optional(key) else { return nil }
        return try Self.integer(value, at: path.appending(key))
    }

    /// Base64url of any length; whoever takes the bytes checks how many there are.
    mutating func bytes(_ key: String) throws(ContentsError) -> [UInt8] {
        try Self.bytes(required(key), at: path.appending(key))
    }

    mutating func optionalBytes(_ key: String) throws(ContentsError) -> [UInt8]? {
        guard let value = optional(key) else { return nil }
        return try Self.bytes(value, at: path.appending(key))
    }

    mutating func choice<Choice: RawRepresentable<String>>(_ key: String, of type: Choice.Type = Choice.self) throws(ContentsError)
        -> Choice
    {
        guard let choice = Choice(rawValue: try string(key)) else { throw .unknownValue(path.appending(key)) }
        return choice
    }

    mutating func optionalChoice<Choice: RawRepresentable<String>>(_ key: String) throws(ContentsError) -> Choice? {
        guard members[key] != nil else { return nil }
        return try choice(key)
    }

    mutating func date(_ key: String) throws(ContentsError) -> CalendarDate {
        guard let date = CalendarDate(try string(key)) else { throw .unknownValue(path.appending(key)) }
        return date
    }

    mutating func optionalDate(_ key: String) throws(ContentsError) -> CalendarDate? {
        guard members[key] != nil else { return nil }
        return try date(key)
    }

    /// The list's elements, each with its path. An over-long list is refused before any element is read.
    mutating func list<Element>(
        _ key: String, limit: Int, _ read: (JSONValue, ContentsPath) throws(ContentsError) -> Element
    ) throws(ContentsError) -> [Element] {
        let path = path.appending(key)
        guard case .array(let values) = try required(key) else { throw .wrongType(path, expected: .array) }
        guard values.count <= limit else { throw .tooMany(path, count: values.count, limit: limit) }
        var elements: [Element] = []
        for (index, value) in values.enumerated() {
            elements.append(try read(value, path.appending(index)))
        }
        return elements
    }

    /// An absent list is an empty one.
    mutating func optionalList<Element>(
        _ key: String, limit: Int, _ read: (JSONValue, ContentsPath) throws(ContentsError) -> Element
    ) throws(ContentsError) -> [Element] {
        members[key] == nil ? [] : try list(key, limit: limit, read)
    }
}

extension ObjectReader {
    static func string(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) -> String {
        guard case .string(let text) = value else { throw .wrongType(path, expected: .string) }
        return text
    }

    static func bytes(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) -> [UInt8] {
        guard let bytes = Base64URL.decode(try string(value, at: path)) else { throw .notBase64URL(path) }
        return bytes
    }

    private static func integer<Number: FixedWidthInteger>(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) -> Number {
        guard case .integer(let wide) = value else { throw .wrongType(path, expected: .integer) }
        guard let number = Number(exactly: wide) else { throw .outOfRange(path) }
        return number
    }
}
