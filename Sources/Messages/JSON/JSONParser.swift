/// Reads one JSON document, byte by byte. Spec 6, RFC 8259.
///
/// Recursion ends at ``Limits/depth``, every byte is visited once, and nothing is allocated beyond what the input holds.
struct JSONParser {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// - Parameter level: the depth that the document begins at.
    mutating func document(level: Int) throws(JSONSyntaxError) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
        let value = try value(depth: level)
        skipWhitespace()
        guard position == bytes.count else { throw fault(.trailingBytes) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        skipWhitespace()
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try integer())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: throw fault(.unexpectedByte)
        }
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> [String: JSONValue] {
        guard depth <= Limits.depth else { throw fault(.tooDeep) }
        position += 1
        var members: [String: JSONValue] = [:]
        if try closes(with: UInt8(ascii: "}")) { return members }
        repeat {
            skipWhitespace()
            let start = position
            guard try peek() == UInt8(ascii: "\"") else { throw fault(.unexpectedByte) }
            let key = try string()
            guard members[key] == nil else { throw JSONSyntaxError(fault: .duplicateKey, offset: start) }
            skipWhitespace()
            guard try peek() == UInt8(ascii: ":") else { throw fault(.unexpectedByte) }
            position += 1
            members[key] = try value(depth: depth)
        } while try continues(until: UInt8(ascii: "}"))
        return members
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
        guard depth <= Limits.depth else { throw fault(.tooDeep) }
        position += 1
        var elements: [JSONValue] = []
        if try closes(with: UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try value(depth: depth))
        } while try continues(until: UInt8(ascii: "]"))
        return elements
    }

    private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        for letter in word.utf8 {
            guard try peek() == letter else { throw fault(.unexpectedByte) }
            position += 1
        }
        return value
    }
}

// What tells one token from the next.
extension JSONParser {
    /// True, and past it, when the next token is the closing bracket.
    private mutating func closes(with bracket: UInt8) throws(JSONSyntaxError) -> Bool {
        skipWhitespace()
        guard try peek() == bracket else { return false }
        position += 1
        return true
    }

    /// True past a comma, false past the closing bracket.
    private mutating func continues(until bracket: UInt8) throws(JSONSyntaxError) -> Bool {
        if try closes(with: bracket) { return false }
        guard try peek() == UInt8(ascii: ",") else { throw fault(.unexpectedByte) }
        position += 1
        return true
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    func peek() throws(JSONSyntaxError) -> UInt8 {
        guard position < bytes.count else { throw fault(.unexpectedEnd) }
        return bytes[position]
    }

    func fault(_ fault: JSONSyntaxError.Fault) -> JSONSyntaxError {
        JSONSyntaxError(fault: fault, offset: position)
    }
}
