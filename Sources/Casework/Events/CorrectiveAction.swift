/// A corrective action (tindakan korektif): what the office demands after its conclusion.
package struct CorrectiveAction: Hashable, Sendable {
    package let kind: ListCode
    package let due: Day
    /// What exactly, where the kind does not say enough.
    package let text: Text?

    package init(kind: ListCode, due: Day, text: Text? = nil) {
        self.kind = kind
        self.due = due
        self.text = text
    }
}

// Kinds that are shipped; an office may use others.
extension CorrectiveAction {
    package static let sanction = ListCode(shipped: "sanction")
    package static let procedure = ListCode(shipped: "procedure")
    package static let policy = ListCode(shipped: "policy")
    package static let recovery = ListCode(shipped: "recovery")
}
