import HTTPTypes
import Messages
import Peluit
import Storage
import WebPages

/// Says what kept a form from being sent, in the terms of the page that shows the form again. Spec 13.4.
struct NoticeReading: Sendable {
    /// Bytes that one form may carry.
    let limit: UInt64
    /// Unix seconds.
    let now: UInt64

    /// How long somebody waits who came at a busy moment, unless it is known better.
    private static let moment: UInt64 = 20

    /// Nil when the form's own fields say it.
    func notice(for cause: FormRefusal.Cause) -> SendNotice? {
        switch cause {
        case .notAdmitted(let error): notice(forRefused: error)
        case .malformed, .broken: .incomplete
        case .tooLarge: .tooLarge(limit: limit)
        case .tooMuchText: .tooMuchText
        case .tooManyFiles: .tooManyFiles(limit: Limits.files)
        case .refused(let refusal): notice(for: refusal)
        }
    }

    /// What the check of the text, or the sending itself, threw.
    func notice(forRefused error: any Error) -> SendNotice? {
        switch error {
        case let problem as FormProblem: notice(for: problem)
        case ComposingError.tooFewReaders: .tooFewReaders
        case let refusal as Refusal: notice(for: refusal)
        // The disk may hold what the store did not confirm.
        case StorageError.failed: .uncertain
        case let error as StorageError: notice(for: Refusal(storage: error))
        default: .failed
        }
    }

    private func notice(for problem: FormProblem) -> SendNotice? {
        switch problem {
        case .fields, .gap, .noReceipt: nil
        case .robot: .expired
        case .token(.tooFast(let seconds)): .tooFast(seconds: Int(clamping: seconds))
        case .token(.expired): .expired
        case .token(.full(let seconds)): .busy(seconds: Int(clamping: seconds))
        case .holdsCode(let field): .holdsCode(field)
        case .full: .full
        }
    }

    private func notice(for refusal: Refusal) -> SendNotice {
        switch refusal.code {
        case .busy, .tooManyChallenges: .busy(seconds: Int(clamping: refusal.retryAfter ?? Self.moment))
        case .dayQuota: .filesFull(until: CalendarDate(unixTime: now + ProtocolTime.secondsPerDay))
        case .storageFull: .filesFull(until: nil)
        case .tooSlow, .malformed: .incomplete
        case .tooLarge: .tooLarge(limit: limit)
        case .signatureInvalid, .clock, .replayed, .permitInvalid, .wrongOrganisation, .notFound, .cellConflict, .alreadyPosted,
            .acknowledgementMismatch, .epochNotAccepted, .rosterNotAccepted, .noteRefused, .periodNotCurrent, .dayNotClosed, .internal:
            .failed
        }
    }
}

extension SendNotice {
    /// The status that goes with the page.
    var status: HTTPResponse.Status {
        switch self {
        case .tooLarge, .tooManyFiles, .tooMuchText: .contentTooLarge
        case .filesFull, .busy, .full: .serviceUnavailable
        case .tooFast: .tooManyRequests
        case .expired, .incomplete, .holdsCode, .tooFewReaders: .unprocessableContent
        case .failed, .uncertain: .internalServerError
        }
    }
}
