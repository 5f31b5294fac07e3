/// The pages of a report on its way, in order; the raw value is the hidden field `page`. Spec 13.2.
package enum ReportPage: String, CaseIterable, Sendable {
    case before, matter, details, readers, answers, code, files

    /// The page that asks a question; where `edit-<question>` leads.
    ///
    /// - Returns: `nil` for a question that no page asks.
    package init?(asking question: some StringProtocol) {
        switch question {
        case "participation", "goodFaith": self = .before
        case "what", "kind": self = .matter
        case "who", "when", "where", "how", "unit": self = .details
        case "exclude", "anonymous", "identity", "name", "contact": self = .readers
        default: return nil
        }
    }
}
