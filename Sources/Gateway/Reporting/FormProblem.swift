import WebPages

/// Why a form is shown again instead of being sent.
enum FormProblem: Error {
    /// Something is missing or wrong in the form's own fields.
    case fields([FieldProblem])
    /// Something is missing or wrong on an earlier page of the report, which comes again.
    case gap(ReportFlow.Stop)
    /// No code, or not one of this organisation.
    case noReceipt
    case token(FormTokenError)
    /// A text holds the form's own code.
    case holdsCode(FieldProblem)
    /// Not even text is taken at this moment.
    case full
    /// Somebody filled in what people do not see: most likely a program, now and then a person's password manager.
    case robot
}
