import Messages

/// What was written beside the file inputs: a description and where the file comes from, by slot from 1.
package struct FileNotes: Equatable, Sendable {
    /// Original or copy; neither where the reporter does not know.
    package enum Origin: String, CaseIterable, Sendable {
        case original, copy
    }

    /// About one file.
    package struct Note: Equatable, Sendable {
        package var description: String
        package var origin: Origin?
    }

    private var notes: [Int: Note] = [:]

    /// Reads what a form sent: field name to values.
    package init(_ values: (String) -> [String]) {
        for slot in 1...Limits.files {
            let description = values("describe-\(slot)").first.map(FormText.lines) ?? ""
            let origin = values("origin-\(slot)").first.flatMap(Origin.init)
            if !description.isEmpty || origin != nil { notes[slot] = Note(description: description, origin: origin) }
        }
    }

    /// What was written about the file of a slot.
    package subscript(slot: Int) -> Note {
        notes[slot] ?? Note(description: "", origin: nil)
    }

    var hiddenFields: [HiddenField] {
        notes.sorted { $0.key < $1.key }.flatMap { slot, note in
            [HiddenField("describe-\(slot)", note.description), HiddenField("origin-\(slot)", note.origin?.rawValue ?? "")]
                .filter { !$0.value.isEmpty }
        }
    }

    /// What is wrong with it.
    package func problems() -> [FieldProblem] {
        notes.filter { $0.value.description.utf8.count > Limits.description }.keys.sorted()
            .map { FieldProblem("describe-\($0)", Sentence.descriptionTooLong($0)) }
    }
}
