/// Everything that was typed so far. It travels with the form; the server forgets it with the answer. Spec 13.2.
package struct ReportDraft: Equatable, Sendable {
    /// Whether the reporter took part: `yes` stands for "yes, or I am not sure".
    package enum Participation: String, CaseIterable, Sendable {
        case no, yes
    }

    /// Who may know the reporter's name.
    package enum IdentityMode: String, CaseIterable, Sendable {
        case custodian, officers
    }

    package var participation: Participation?
    package var goodFaith: Bool
    package var what: String
    /// An identifier of the organisation's list, not yet compared with it.
    package var kind: String
    package var who: String
    package var whoUnknown: Bool
    package var when: String
    /// Where it happened; empty where the office does not demand it.
    package var `where`: String
    package var how: String
    /// A ``UnitChoice`` value, not yet compared with the organisation's list.
    package var unit: String
    /// Slots of officers who shall not be able to read.
    package var excluded: Set<UInt8>
    package var anonymous: Bool
    /// Empty while ``anonymous``.
    package var name: String
    package var contact: String
    package var identityMode: IdentityMode
    /// The twelve words, once the code page has shown them; a way back and forth must not change what stands on paper.
    package var receipt: String
    package var files: FileNotes

    /// Reads what a form sent: field name to values. What is no choice of its field is dropped.
    ///
    /// A form that never asked about the name counts as anonymous: the readers page always sends `identity`.
    package init(_ values: (String) -> [String]) {
        func text(_ name: String) -> String { values(name).first.map(FormText.lines) ?? "" }
        func isOn(_ name: String) -> Bool { values(name).contains("yes") }
        participation = Participation(rawValue: text("participation"))
        goodFaith = isOn("goodFaith")
        what = text("what")
        kind = text("kind")
        who = text("who")
        whoUnknown = isOn("whoUnknown")
        when = text("when")
        `where` = text("where")
        how = text("how")
        unit = text("unit")
        excluded = FormText.slots(values("exclude"))
        let mode = IdentityMode(rawValue: text("identity"))
        anonymous = isOn("anonymous") || mode == nil
        identityMode = mode ?? .custodian
        name = anonymous ? "" : text("name")
        contact = anonymous ? "" : text("contact")
        receipt = text("receipt")
        files = FileNotes(values)
    }

    /// What must travel on, and only what was answered.
    package var hiddenFields: [HiddenField] {
        var fields: [HiddenField] = []
        func add(_ name: String, _ value: String) {
            if !value.isEmpty { fields.append(HiddenField(name, value)) }
        }
        add("participation", participation?.rawValue ?? "")
        add("goodFaith", goodFaith ? "yes" : "")
        add("what", what)
        add("kind", kind)
        add("who", who)
        add("whoUnknown", whoUnknown ? "yes" : "")
        add("when", when)
        add("where", `where`)
        add("how", how)
        add("unit", unit)
        for slot in excluded.sorted() { add("exclude", String(slot)) }
        add("anonymous", anonymous ? "yes" : "")
        add("identity", identityMode.rawValue)
        add("name", name)
        add("contact", contact)
        add("receipt", receipt)
        return fields + files.hiddenFields
    }

    /// What must travel on beside the inputs that a page shows.
    func hiddenFields(without shown: Set<String>) -> [HiddenField] {
        hiddenFields.filter { !shown.contains($0.name) }
    }
}
