/// Why a case was archived or stopped: an identifier of the office's list, or words of the officer's own.
///
/// The lists are the office's to change, so a reason is open; the shipped identifiers are the ones that the field names.
package struct Reason: Hashable, Sendable {
    package let text: String

    /// - Returns: `nil` for a text without a single visible character: every stage that asks for a reason needs a real one.
    package init?(_ text: String) {
        guard text.hasVisibleCharacter else { return nil }
        self.text = text
    }

    private init(shipped text: String) {
        self.text = text
    }
}

// Reasons for archiving (pengarsipan).
extension Reason {
    /// No answer came from the reporter in time.
    package static let noAnswer = Reason(shipped: "noAnswer")
    /// What, who, when or how is missing.
    package static let incomplete = Reason(shipped: "incomplete")
    /// Not a report: abuse of the channel.
    package static let abuse = Reason(shipped: "abuse")

    /// What an office is offered for archiving until it edits the list.
    package static let shippedForArchiving: [Reason] = [.noAnswer, .incomplete, .abuse]
}

// Reasons for stopping (penghentian).
extension Reason {
    package static let insufficientEvidence = Reason(shipped: "insufficientEvidence")
    package static let requirementsNotMet = Reason(shipped: "requirementsNotMet")
    package static let duplicate = Reason(shipped: "duplicate")
    package static let alreadyHandled = Reason(shipped: "alreadyHandled")
    package static let outOfScope = Reason(shipped: "outOfScope")

    /// What an office is offered for stopping until it edits the list.
    package static let shippedForStopping: [Reason] = [
        .insufficientEvidence, .requirementsNotMet, .duplicate, .alreadyHandled, .outOfScope,
    ]
}
