/// One thing that is wrong in a site file, and where.
struct SiteFileMistake: Error, Equatable, Sendable {
    /// Keys, and positions in lists counted from 1: `kinds[2].name.id`; empty for the file as a whole.
    let path: String
    /// Counted from 1; nil when unknown.
    let line: Int?
    let problem: Problem

    enum Problem: Equatable, Sendable {
        // The file
        case notUTF8
        /// A control character in the file itself.
        case control(UInt32)
        /// The parser's own words: a closed list, without anything from the file.
        case syntax(String)
        case duplicateKeys([String])
        /// `&` and `*`: texts that stand for others could grow without bound.
        case anchor
        /// `!something`.
        case tag

        // What stands where something else should
        case notMembers, notList, notText, notNumber

        // Texts
        case empty
        case tooLong(Int, limit: Int)
        case lineBreak
        /// A control or formatting character, written as an escape or pasted.
        case unseen(UInt32)
        case notIdentifier
        case notTimeZoneName

        // Numbers and lists
        case outOfRange(Int, ClosedRange<Int>)
        case count(Int, ClosedRange<Int>)
        case duplicate(firstLine: Int?)

        // Keys and choices
        case missing
        case unknownKey(nearest: String?, known: [String])
        case unknownChoice(nearest: String?, known: [String])
    }
}

/// Everything that is wrong in one site file, from top to bottom; never empty.
struct SiteFileMistakes: Error, Equatable, Sendable {
    let all: [SiteFileMistake]
}
