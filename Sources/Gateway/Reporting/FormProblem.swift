import WebPages

/// Why a form is shown again instead of being sent.
enum FormProblem: Error {
    /// Something is missing or wrong in the form's own fields.
    case fields([FieldProblem])
    /// An earlier page of the report has to be seen again.
    case gap
    /// No code, or not one of this organisation.
    case noReceipt
    case token(FormTokenError)
    /// A text holds the form's own code.
    case holdsCode(FieldProblem)
    /// Not even text is taken at this moment.
    case full
    /// A program filled in what people do not see: it is told that all went well.
    case robot
}
