/// Why a note was refused. Spec 3.1.
public enum NoteError: Error, Equatable, Sendable {
    /// More than 65,536 bytes.
    case tooLong
    /// The line, from 1, that does not have the form of spec 3.
    case malformed(line: Int)
    case wrongType
    case wrongOrganisation
    /// The value of `key` is outside its range.
    case outOfRange(key: [UInt8])
    /// No valid signature by the expected key.
    case signature
}
