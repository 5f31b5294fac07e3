/// Contents that break spec 6: what is wrong and where, with sizes and never a word of the contents.
package enum ContentsError: Error, Hashable, Sendable {
    /// Not JSON of Peluit's dialect.
    case syntax(JSONSyntaxError)
    /// JSON, but not in the one spelling of spec 6: white space, unsorted keys or needless escapes.
    case notCanonical
    case missing(ContentsPath)
    case wrongType(ContentsPath, expected: JSONType)
    /// Not base64url, or not the one spelling of it.
    case notBase64URL(ContentsPath)
    /// A key, hash or id of another length than its fixed one.
    case wrongLength(ContentsPath, bytes: Int, expected: Int)
    /// A text or a document over its limit (spec 6.1).
    case tooLong(ContentsPath, bytes: Int, limit: Int)
    /// A list over its limit (spec 6.1).
    case tooMany(ContentsPath, count: Int, limit: Int)
    /// A number outside its range.
    case outOfRange(ContentsPath)
    /// A text outside its list, or a day that is not in the calendar.
    case unknownValue(ContentsPath)
    /// A key that does not go together with the document's kind or with another key.
    case contradiction(ContentsPath)
}

/// The types that a value can have, for ``ContentsError/wrongType(_:expected:)``.
package enum JSONType: String, Hashable, Sendable {
    case object, array, string, integer, boolean
}
