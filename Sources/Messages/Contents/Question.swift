/// The questions that Peluit ships; an office's form may add others. Spec 6.2.
package enum Question: String, CaseIterable, Sendable {
    /// Jenis: corruption, fraud, … as the office's list has them.
    case kind
    /// Unit or OPD that the matter concerns.
    case unit
    case what, who, when, `where`, how, why
    /// A follow-up in free words.
    case message
}
