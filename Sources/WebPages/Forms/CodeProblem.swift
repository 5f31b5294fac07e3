/// What is wrong with a code as it was typed.
package enum CodeProblem: Equatable, Sendable {
    case empty
    case tooLong
    case wordCount(Int)
    /// `position` counts from 1.
    case unknownWord(position: Int, typed: String)
    /// Twelve words of the list that are no code.
    case checksum
    /// Too many are looking at the moment.
    case busy
}
