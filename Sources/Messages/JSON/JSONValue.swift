/// A JSON value of Peluit's dialect: integers only, and no two keys alike. Spec 6.
///
/// Two keys that differ only in how Unicode composes their letters count as alike: `String` holds them equal.
package enum JSONValue: Hashable, Sendable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// Within ±(2^53 - 1), the integers that every JSON implementation reads exactly.
    case integer(Int64)
    case boolean(Bool)
    case null

    /// ±(2^53 - 1), RFC 7493 section 2.2.
    static let exactIntegers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991
}

extension JSONValue {
    /// Reads bytes that must be in canonical form, so that they encode again to themselves (spec 1.1).
    ///
    /// - Parameters:
    ///   - limit: refused before a byte is looked at when there are more than this.
    ///   - level: how many arrays and objects the document stands in, or will stand in; they count towards the depth.
    init(canonical bytes: [UInt8], limit: Int, level: Int = 0) throws(ContentsError) {
        try self.init(anyForm: bytes, limit: limit, level: level)
        guard canonicalBytes == bytes else { throw .notCanonical }
    }

    /// Reads bytes that a person or another program wrote: white space, order of keys and escapes are free, all else is as strict.
    init(anyForm bytes: [UInt8], limit: Int, level: Int = 0) throws(ContentsError) {
        guard bytes.count <= limit else { throw .tooLong(.root, bytes: bytes.count, limit: limit) }
        var parser = JSONParser(bytes)
        do throws(JSONSyntaxError) {
            self = try parser.document(level: level)
        } catch {
            throw .syntax(error)
        }
    }
}
