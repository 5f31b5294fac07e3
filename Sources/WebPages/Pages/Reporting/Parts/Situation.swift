import Messages

/// Where a report stands, read from its thread.
struct Situation: Sendable {
    let thread: ReporterThread
    /// The gateway's day.
    let today: CalendarDate?
    /// The timeline as a reporter reads it: steps that bear one name become one.
    let timeline: [TimelineEntry]

    init(_ thread: ReporterThread) {
        self.thread = thread
        today = CalendarDate(unixTime: thread.time)
        var timeline: [TimelineEntry] = []
        for entry in thread.latest?.timeline ?? [] {
            if let last = timeline.last, last.stage.reporterTitle == entry.stage.reporterTitle {
                timeline[timeline.count - 1] = TimelineEntry(stage: entry.stage, date: last.date, details: entry.details)
            } else {
                timeline.append(entry)
            }
        }
        self.timeline = timeline
    }

    /// The stage now; `nil` while the office has said nothing.
    var stage: StageName? { thread.latest == nil ? nil : timeline.last?.stage ?? .received }

    /// Until when the office waits for an answer.
    var due: CalendarDate? { thread.latest?.due ?? (stage == .awaitingReporter ? timeline.last?.details.until : nil) }

    /// Whether the office waits for the reporter.
    var isAwaited: Bool { due != nil || stage == .awaitingReporter }

    /// The last day for an objection, while it has not passed.
    var objectionUntil: CalendarDate? {
        guard stage == .archived || stage == .stopped, let until = timeline.last?.details.until else { return nil }
        return isPast(until) ? nil : until
    }

    /// The last step that names an outcome.
    var outcome: TimelineEntry? { timeline.last { $0.details.outcome != nil } }

    /// Every kind of corrective action that was named.
    var actions: [String] { (thread.latest?.timeline ?? []).compactMap(\.details.action) }

    func isPast(_ day: CalendarDate) -> Bool { today.map { day < $0 } ?? false }
}
