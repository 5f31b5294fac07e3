/// What officers wrote down beside the case's course.
package struct Remarks: Hashable, Sendable {
    package internal(set) var notes: [Note] = []
    package internal(set) var contacts: [RecordedContact] = []
    /// Each once, in the order of tagging.
    package internal(set) var tags: [Text] = []
    /// Each once, in the order of linking.
    package internal(set) var links: [CaseReference] = []

    /// An internal note.
    package struct Note: Hashable, Sendable {
        package let text: Text
        package let stamp: Stamp
    }

    /// A contact with who recorded it.
    package struct RecordedContact: Hashable, Sendable {
        package let contact: Contact
        package let stamp: Stamp
    }
}
