/// Several notes in one answer: `length u32 | note`, at most 64. Spec 3.6.
public enum NoteBundle {
    /// Most notes in one bundle.
    public static let maximumCount = 64

    public static func encode(_ notes: [SignedNote]) -> [UInt8] {
        var writer = ByteWriter()
        for note in notes {
            let bytes = note.encoded()
            writer.append(UInt32(bytes.count))
            writer.append(bytes)
        }
        return writer.bytes
    }

    /// - Throws: ``NoteError/tooLong`` for more than 64 notes or one that is too long, ``NoteError/malformed(line:)`` for a cut bundle.
    public static func decode(_ bytes: [UInt8]) throws(NoteError) -> [SignedNote] {
        var reader = ByteReader(bytes)
        var notes: [SignedNote] = []
        while reader.remaining > 0 {
            guard notes.count < maximumCount else { throw .tooLong }
            guard let length = reader.readInteger(UInt32.self) else { throw .malformed(line: 1) }
            guard length <= SignedNote.maximumLength else { throw .tooLong }
            guard let note = reader.read(Int(length)) else { throw .malformed(line: 1) }
            notes.append(try SignedNote(parsing: note))
        }
        return notes
    }
}
