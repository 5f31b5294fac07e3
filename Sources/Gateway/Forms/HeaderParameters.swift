/// A header's value with its parameters, as in `form-data; name="a"; filename="b"`.
///
/// Browsers write a name's quote, CR and LF as %22, %0D and %0A, and everything else as it is, backslashes included (HTML standard,
/// "multipart/form-data encoding algorithm"). Older programs put a backslash before a quote: so a quote closes only where a parameter
/// can end.
struct HeaderParameters {
    /// Before the first semicolon, in small letters.
    let value: String
    private let parameters: [(name: String, value: [UInt8])]
    /// A form's header has two.
    private static let mostParameters = 16

    /// - Throws: ``MultipartError/header``; also when a parameter comes twice.
    init(parsing bytes: ArraySlice<UInt8>) throws(MultipartError) {
        let end = bytes.firstIndex(of: Byte.semicolon) ?? bytes.endIndex
        value = Self.word(bytes[..<end])
        var found: [(name: String, value: [UInt8])] = []
        var rest = bytes[end...].dropFirst()
        while let parameter = try Self.next(&rest) {
            guard found.count < Self.mostParameters, !found.contains(where: { $0.name == parameter.name }) else { throw .header }
            found.append(parameter)
        }
        parameters = found
    }

    subscript(name: String) -> [UInt8]? {
        parameters.first { $0.name == name }?.value
    }

    private static func next(_ rest: inout ArraySlice<UInt8>) throws(MultipartError) -> (name: String, value: [UInt8])? {
        rest = rest.drop { isBlank($0) || $0 == Byte.semicolon }
        guard !rest.isEmpty else { return nil }
        guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { throw .header }
        let name = word(rest[..<equals])
        rest = rest[(equals + 1)...].drop(while: isBlank)
        guard rest.first == Byte.quote else {
            let end = rest.firstIndex(of: Byte.semicolon) ?? rest.endIndex
            defer { rest = rest[end...].dropFirst() }
            return (name, trimmed(rest[..<end]))
        }
        let content = rest.dropFirst()
        guard let end = content.indices.first(where: { content[$0] == Byte.quote && endsParameter(content[($0 + 1)...]) }) else {
            throw .header
        }
        rest = content[(end + 1)...].drop(while: isBlank).dropFirst()
        return (name, Array(content[..<end]))
    }

    private static func endsParameter(_ rest: ArraySlice<UInt8>) -> Bool {
        let next = rest.first { !isBlank($0) }
        return next == nil || next == Byte.semicolon
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: trimmed(bytes), as: UTF8.self).lowercased()
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let start = bytes.drop(while: isBlank)
        return Array(start[..<((start.lastIndex { !isBlank($0) } ?? start.startIndex - 1) + 1)])
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == Byte.space || byte == Byte.tab
    }
}

extension [UInt8] {
    /// A name as it was before the browser wrote it into a header.
    var decodedFieldName: [UInt8] {
        var decoded: [UInt8] = []
        var rest = self[...]
        while let byte = rest.first {
            switch byte == Byte.percent ? (rest.dropFirst().first, rest.dropFirst(2).first) : (nil, nil) {
            case (UInt8(ascii: "2"), UInt8(ascii: "2")): decoded.append(Byte.quote)
            case (UInt8(ascii: "0"), UInt8(ascii: "D")): decoded.append(Byte.carriageReturn)
            case (UInt8(ascii: "0"), UInt8(ascii: "A")): decoded.append(Byte.lineFeed)
            default:
                decoded.append(byte)
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(3)
        }
        return decoded
    }
}
