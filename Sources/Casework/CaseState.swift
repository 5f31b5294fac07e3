/// A case as its events tell it. Spec 11.1.
///
/// Made from the first event, carried on by ``apply(_:)``; the log is the record, this is its fold.
package struct CaseState: Hashable, Sendable {
    /// The stage now, last in ``history``.
    package private(set) var stage: Stage
    /// Every stage the case has been in, the oldest first, each with the time it began.
    package private(set) var history: [StageEntry]
    /// The day on which the report reached the gateway; never finer, spec 10.1.
    package let arrival: Day
    /// When the latest event was written, unix seconds.
    package private(set) var lastEvent: UInt64
    /// Reports and messages from the reporter.
    package private(set) var messages: Int
    /// Replies that officers wrote; automatic confirmations do not count.
    package private(set) var replies: Int
    /// Messages from the reporter since an officer last replied or moved the case on.
    package private(set) var unread: Int
    /// Events of types that this version does not know.
    package private(set) var unknownEvents: Int

    /// Begins a case. A follow-up may begin one too: messages can overtake the report that they follow (spec 11.4).
    ///
    /// - Throws: ``FoldError/notAnOpening`` for any other event.
    package init(opening event: CaseEvent) throws(FoldError) {
        switch event.kind {
        case .reported(let day), .messageReceived(let day): arrival = day
        case .replied, .acknowledged, .stageChanged, .unknown: throw .notAnOpening
        }
        stage = .received
        history = [StageEntry(stage: .received, since: event.time)]
        lastEvent = event.time
        messages = 1
        replies = 0
        unread = 1
        unknownEvents = 0
    }

    /// Takes the next event in; a refused one leaves the state as it was.
    package mutating func apply(_ event: CaseEvent) throws(FoldError) {
        guard event.time >= lastEvent else { throw .timeRunsBackwards }
        switch event.kind {
        case .reported, .messageReceived:
            messages += 1
            unread += 1
        case .replied:
            replies += 1
            unread = 0
        case .acknowledged:
            break
        case .stageChanged(let change):
            try enter(change, at: event.time)
        case .unknown:
            unknownEvents += 1
        }
        lastEvent = event.time
    }

    private mutating func enter(_ change: StageChange, at time: UInt64) throws(FoldError) {
        do throws(IllegalTransition) {
            stage = try stage.applying(change)
        } catch {
            throw .illegal(error)
        }
        history.append(StageEntry(stage: stage, since: time))
        unread = 0
    }
}

extension CaseState {
    /// A stage and the moment the case entered it, unix seconds.
    package struct StageEntry: Hashable, Sendable {
        package let stage: Stage
        package let since: UInt64
    }

    /// Why a sequence of events is no case.
    package enum FoldError: Error, Hashable {
        /// A case begins with a report or a message.
        case notAnOpening
        /// An event is older than the one before it; spec 11.3 forbids it.
        case timeRunsBackwards
        case illegal(IllegalTransition)
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
