import Casework
import Messages
import Peluit

extension EventBody {
    /// What the reporter sent, if this event is a report or a message.
    var message: ReceivedMessage? {
        switch self {
        case .reported(let message), .messageReceived(let message): message
        case .replied, .acknowledged, .stageChanged, .unknown: nil
        }
    }

    /// What the office sent, if this event is a reply.
    var reply: SentReply? {
        switch self {
        case .replied(let reply, _), .acknowledged(let reply): reply
        case .reported, .messageReceived, .stageChanged, .unknown: nil
        }
    }
}

extension CaseEvent {
    /// The event reduced to what the case's state depends on.
    init(_ entry: OpenCase.Entry) {
        let kind: Kind =
            switch entry.body {
            case .reported(let message): .reported(on: Day(number: message.day), ReporterAnswers(message))
            case .messageReceived(let message): .messageReceived(on: Day(number: message.day), ReporterAnswers(message))
            case .replied: .act(.reply)
            case .acknowledged: .acknowledged
            case .stageChanged(let record): StageChange(record).map { .act(.changeStage($0)) } ?? .unknown
            case .unknown: .unknown
            }
        self.init(time: entry.time, by: entry.signer, kind: kind)
    }
}

extension OfficerID {
    /// The officer who holds an identity.
    init(_ identity: VerificationKey<Roles.Officer>) {
        guard let officer = OfficerID(identity.bytes) else { preconditionFailure("a verification key is 32 bytes") }
        self = officer
    }
}

extension ReporterAnswers {
    init(_ message: ReceivedMessage) {
        let hasSealedIdentity = (try? Payload(decoding: message.payload))?.identity != nil
        self.init(message.content.answers, hasSealedIdentity: hasSealedIdentity)
    }
}

extension StageChange {
    /// - Returns: `nil` when the record lacks what the stage needs: written by a newer version, shown as unknown.
    init?(_ record: StageRecord) {
        let details = StageDetails(
            until: record.until.map { Day(number: $0.day) }, reason: record.reason.flatMap(Reason.init),
            agencies: NonEmpty(record.agencies.map { Agency(name: $0.name) }), outcome: record.outcome.flatMap(Outcome.init(rawValue:)))
        guard let change = try? StageChange(to: record.to.rawValue, details: details) else { return nil }
        self = change
    }
}

extension StageRecord {
    /// How a decision is written into the log.
    init(_ change: StageChange, from: Stage.Name) {
        let details = change.details
        self.init(
            from: StageName(from), to: StageName(change.target), reason: details.reason?.text,
            until: details.until.flatMap { CalendarDate(day: $0.number) },
            agencies: (details.agencies?.all ?? []).map { AgencyRecord(name: $0.name) }, outcome: details.outcome?.rawValue)
    }
}

extension StageName {
    /// The same identifier on the side of texts and replies; both sides have the list of spec 11.5.
    init(_ name: Stage.Name) {
        switch name {
        case .received: self = .received
        case .verifying: self = .verifying
        case .awaitingReporter: self = .awaitingReporter
        case .archived: self = .archived
        case .underReview: self = .underReview
        case .choosingPath: self = .choosingPath
        case .investigating: self = .investigating
        case .delegated: self = .delegated
        case .stopped: self = .stopped
        case .reporting: self = .reporting
        case .inDiscussion: self = .inDiscussion
        case .concluded: self = .concluded
        case .correctiveAction: self = .correctiveAction
        case .closed: self = .closed
        }
    }
}

extension CaseID {
    /// What officers say and type: `K-3f9a-77c2`, the first four bytes; random, so it tells nothing.
    var number: String {
        let digits = String(decoding: hex.prefix(8), as: UTF8.self)
        return "K-\(digits.prefix(4))-\(digits.dropFirst(4))"
    }

    /// Whether a typed number, with or without `K-` and hyphens, means this case.
    func matches(typed text: String) -> Bool {
        var digits = text.lowercased().filter { $0 != "-" && $0 != " " }
        if digits.first == "k" { digits.removeFirst() }
        return digits.count >= 4 && String(decoding: hex, as: UTF8.self).hasPrefix(digits)
    }
}
