import Messages
import Storage

/// A form that was not taken: nothing of it is kept. It carries the text that was read, for the page that says so. Spec 13.4.
struct FormRefusal: Error {
    enum Cause: Error {
        /// What the check of the text threw.
        case notAdmitted(any Error)
        /// Not a multipart form, or one that breaks off.
        case malformed(MultipartError)
        /// Files larger than `formLimit` together.
        case tooLarge
        /// More than ``FormDesk/mostFiles`` files.
        case tooManyFiles
        /// More than ``FormFields`` holds.
        case tooMuchText
        /// No room, no place in the lane, too slow, no length announced, a failure of ours.
        case refused(Refusal)
        /// The connection broke off; mostly nobody is there to read an answer.
        case broken
    }

    let cause: Cause
    let fields: FormFields
}

extension FormRefusal.Cause {
    /// What an error on the way means.
    init(_ error: any Error) {
        switch error {
        case let cause as Self: self = cause
        case let error as MultipartError: self = .malformed(error)
        case is FormFields.TooMuch: self = .tooMuchText
        case let refusal as Refusal: self = refusal == .malformed("body") ? .broken : .refused(refusal)
        case let error as StorageError: self = .refused(Refusal(storage: error))
        case is CancellationError: self = .broken
        default: self = .refused(Refusal(.internal))
        }
    }

    /// The same as a problem of spec 10.2, for whoever needs its code or status.
    var refusal: Refusal {
        switch self {
        case .notAdmitted(let error as Refusal): error
        case .notAdmitted(let error as StorageError): Refusal(storage: error)
        case .notAdmitted: Refusal(.internal)
        case .malformed: .malformed("form")
        case .tooLarge, .tooManyFiles, .tooMuchText: Refusal(.tooLarge)
        case .refused(let refusal): refusal
        case .broken: .malformed("body")
        }
    }
}
