/// A case as its events tell it. Spec 11.1.
///
/// Made from the first event, carried on by ``apply(_:)``; the log is the record, this is its fold. The fold says what happened and asks no more
/// than that it could; what may happen next, and who may do it, is for ``CaseRules``.
package struct CaseState: Hashable, Sendable {
    /// The stage now, last in ``history``.
    package internal(set) var stage: Stage
    /// Every stage the case has been in, the oldest first, each with who led it there and when.
    package internal(set) var history: [StageEntry]
    /// The day on which the report reached the office's gateway, or the office itself; never finer, spec 10.1.
    package let arrival: Day
    /// By which way.
    package let channel: IntakeChannel
    /// Events so far: the number of the last one.
    package internal(set) var events: UInt64
    /// When the latest event was written, unix seconds.
    package internal(set) var lastEvent: UInt64
    /// Reports and messages from the reporter.
    package internal(set) var messages: Int
    /// Replies that officers wrote; automatic confirmations do not count.
    package internal(set) var replies: Int
    /// Messages from the reporter since an officer last replied or moved the case on.
    package internal(set) var unread: Int
    /// Events of types that this version does not know.
    package internal(set) var unknownEvents: Int

    /// Who works on the case, and who must not.
    package internal(set) var people: People
    /// Which of the report's questions are clear, as of the latest verification.
    package internal(set) var checklist: Checklist?
    /// The latest, whether it came with the review or later.
    package internal(set) var classification: Classification?
    /// Every delegation, the oldest first.
    package internal(set) var delegations: [Delegation] = []
    package internal(set) var actions: [ActionRecord] = []
    package internal(set) var deadlines: [AgreedDeadline] = []
    package internal(set) var remarks = Remarks()
    package internal(set) var reporter = ReporterSide()
    /// While the case is on hold.
    package internal(set) var hold: Hold?
    /// What waits for a second person.
    package internal(set) var proposals: [Proposal] = []
    /// Once the case was destroyed.
    package internal(set) var destruction: Destruction?

    /// Begins a case. A follow-up may begin one too: messages can overtake the report that they follow (spec 11.4).
    ///
    /// - Throws: ``FoldError/notAnOpening`` for any other event.
    package init(opening event: CaseEvent) throws(FoldError) {
        let answers: ReporterAnswers
        switch event.kind {
        case .reported(let day, let given), .messageReceived(let day, let given): (arrival, channel, answers) = (day, .gateway, given)
        case .recorded(let intake): (arrival, channel, answers) = (intake.received, .manual(intake.channel), intake.answers)
        case .acknowledged, .act, .proposed, .confirmed, .declined, .unknown: throw .notAnOpening
        }
        stage = .received
        history = [StageEntry(stage: .received, stamp: Stamp(by: event.actor, time: event.time))]
        events = 1
        lastEvent = event.time
        messages = 1
        replies = 0
        unread = 1
        unknownEvents = 0
        people = People(opener: event.actor)
        reporter.heard(answers)
    }
}

extension CaseState {
    /// A stage and who led the case into it.
    package struct StageEntry: Hashable, Sendable {
        package let stage: Stage
        package let stamp: Stamp

        /// The moment the case entered it, unix seconds.
        package var since: UInt64 { stamp.time }
    }

    /// A legal hold: the case is not destroyed while it lasts.
    package struct Hold: Hashable, Sendable {
        package let reason: Text
        package let stamp: Stamp
    }

    /// The end of everything: nothing follows.
    package struct Destruction: Hashable, Sendable {
        package let basis: Text
        package let stamp: Stamp
    }

    /// Why a sequence of events is no case.
    package enum FoldError: Error, Hashable {
        /// A case begins with a report or a message.
        case notAnOpening
        /// An event is older than the one before it; spec 11.3 forbids it.
        case timeRunsBackwards
        case illegal(IllegalTransition)
        /// No proposal of this number waits.
        case noSuchProposal(UInt64)
        /// Who proposed cannot confirm.
        case samePerson
        /// The case was destroyed.
        case destroyed
    }

    /// Folds a whole log; an empty one is no case.
    package init(folding events: some Sequence<CaseEvent>) throws(FoldError) {
        var rest = events.makeIterator()
        guard let first = rest.next() else { throw .notAnOpening }
        try self.init(opening: first)
        while let event = rest.next() {
            try apply(event)
        }
    }
}

extension CaseState {
    /// The delegation that counts now: the latest.
    package var delegation: Delegation? { delegations.last }

    /// Corrective actions neither done nor dropped.
    package var openActions: [ActionRecord] { actions.filter(\.isOpen) }

    /// Whether nothing is going on any more: such a case is kept for its time, and then destroyed.
    package var isAtRest: Bool {
        switch stage {
        case .archived, .closed: true
        case .received, .verifying, .awaitingReporter, .underReview, .choosingPath, .investigating, .delegated, .stopped, .reporting,
            .inDiscussion, .concluded, .correctiveAction:
            false
        }
    }
}
