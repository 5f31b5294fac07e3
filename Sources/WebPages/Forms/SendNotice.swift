package import Messages

/// Why a form that tried to send was not taken. Nothing of it was stored.
package enum SendNotice: Equatable, Sendable {
    /// The form is larger than this many bytes.
    case tooLarge(limit: UInt64)
    case tooManyFiles(limit: Int)
    /// There is no room for files before this day; text is taken.
    case filesFull(until: CalendarDate?)
    case busy(seconds: Int)
    case tooFast(seconds: Int)
    /// The form token is worthless; the page brings a new one.
    case expired
    /// The form or its connection broke off.
    case incomplete
    /// Nothing at all is taken at the moment.
    case full
    /// A text holds the code; the problem names the field.
    case holdsCode(FieldProblem)
    /// Too many officers are left out.
    case tooFewReaders
    /// More text than a form may hold; what did not fit is gone.
    case tooMuchText
    /// Our own fault, and nothing of it was kept.
    case failed
    /// Our own fault, and it may have been stored all the same.
    case uncertain
}
