import GatewayClient
import Messages
import Peluit

/// Why a command did not do what it was asked to.
enum ReporterError: Error, Equatable {
    case usage(Phrase)
    case gateway(GatewayClientError)
    /// What the gateway serves does not lead from the pinned fingerprint to keys that can be sealed to. Spec 3.7.
    case context(SealingContextError)
    /// The gateway says that it takes no envelopes, or no files, for now.
    case full(files: Bool)
    case attachment(AttachmentError)
    case report(ReportFile.ReadError)
    case contents(ContentsError)
    case receipt(Receipt.ParseError)
    /// Fewer officers than the roster demands would be able to read. Spec 5.5.
    case tooFewReaders(found: Int, needed: Int)
    /// `--exclude` names nobody in the roster.
    case unknownOfficer
    /// The text contains the reporter's own code. Spec 4.3.
    case textHoldsReceipt
    case emptyMessage
    /// A message that is not UTF-8.
    case notText
    /// The dialogue ended before its last question.
    case stopped
    /// The gateway's promise does not verify: nothing says that the envelope is stored. Spec 9.2.
    case promise
    case sealing(EnvelopeError)
    /// Standard output or the promise's file could not be written.
    case output
    /// The file for the promise exists already.
    case promiseFileExists
}

extension ReporterError {
    var exitStatus: ExitStatus {
        switch self {
        case .usage: .usage
        case .gateway(let error): error.exitStatus
        case .context, .promise: .untrusted
        case .full: .tryLater
        case .attachment(let error): error.exitStatus
        case .report, .contents, .receipt, .tooFewReaders, .unknownOfficer, .textHoldsReceipt, .emptyMessage, .notText,
            .stopped:
            .data
        case .sealing(.recipientKey): .untrusted
        case .sealing: .software
        case .output, .promiseFileExists: .output
        }
    }
}

extension ReporterError {
    init(_ error: ComposingError) {
        switch error {
        case .contents(let error): self = .contents(error)
        case .tooFewReaders(let found, let needed): self = .tooFewReaders(found: found, needed: needed)
        case .sealing(let error): self = .sealing(error)
        }
    }

    /// Runs what can break the limits of spec 6.
    static func mapping<Value>(_ body: () throws(ContentsError) -> Value) throws(ReporterError) -> Value {
        do throws(ContentsError) {
            return try body()
        } catch {
            throw .contents(error)
        }
    }

    /// Runs what can go wrong before a message is sealed.
    static func composing<Value: ~Copyable>(_ body: () throws(ComposingError) -> Value) throws(ReporterError) -> Value {
        do throws(ComposingError) {
            return try body()
        } catch {
            throw ReporterError(error)
        }
    }
}

extension GatewayClientError {
    fileprivate var exitStatus: ExitStatus {
        switch self {
        case .unreachable, .cancelled: .unavailable
        case .untrusted, .unexpectedAnswer, .tooLarge: .untrusted
        case .problem(let problem):
            switch ProblemCode(rawValue: problem.code) {
            case .busy, .tooManyChallenges, .dayQuota, .storageFull, .tooSlow: .tryLater
            case .internal: .unavailable
            default: .untrusted
            }
        }
    }
}

extension AttachmentError {
    fileprivate var exitStatus: ExitStatus {
        switch self {
        case .missing, .unreadable, .notAFile: .noInput
        case .tooMany, .tooManyDescriptions, .descriptionTooLong, .changed, .reportTooLarge: .data
        }
    }
}
