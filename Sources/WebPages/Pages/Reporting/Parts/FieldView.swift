/// A question with its input, as the template `fields` shows it. What is `nil` or empty is left out.
///
/// The engine looks up the stack for a name whose value is `nil`: so no part of a field has a name of the field's own.
struct FieldView: Sendable {
    /// Name, id, and the end of the ids of hint and error.
    let id: String
    let question: String
    let optional: String?
    let advice: String?
    let error: String?
    let errorWord: String
    /// The ids of hint and error.
    let describedBy: String?
    var area: Area?
    var line: Line?
    var list: List?
    var group: Group?
    /// A box to tick below the input.
    var besides: Choice?

    /// Text of several lines.
    struct Area: Sendable {
        let rows: Int
        let size: String?
        let content: String
    }

    /// Text of one line.
    struct Line: Sendable {
        let content: String?
    }

    /// A list that opens.
    struct List: Sendable {
        let unchosen: String
        let options: [Option]
    }

    struct Option: Sendable {
        let value: String
        let name: String
        let isChosen: Bool
    }

    /// Radio buttons or boxes to tick.
    struct Group: Sendable {
        let kind: String
        /// Radio buttons are one control; boxes are several.
        let role: String?
        let choices: [Choice]
        let after: String?
    }

    struct Choice: Sendable {
        let name: String
        /// The first choice has the field's id: links from the summary lead to it.
        let choiceID: String?
        /// `nil` for the empty value.
        let value: String?
        let label: String
        let explanation: String?
        let isChosen: Bool
    }
}
