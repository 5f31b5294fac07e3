/// One run of a rule's time in a case: when it began and ended, and when it stood still in between.
struct DeadlineSpan: Hashable {
    let began: Day
    private(set) var ended: Day?
    private(set) var pauses: [Pause] = []

    init(began: Day, ended: Day? = nil) {
        self.began = began
        self.ended = ended
    }

    /// The days after `after`, up to and with `through`, belonged to somebody outside; open while the waiting lasts.
    struct Pause: Hashable {
        let owner: TimeOwner
        let after: Day
        fileprivate(set) var through: Day?
    }

    private mutating func leave(_ day: Day) {
        if let last = pauses.indices.last, pauses[last].through == nil { pauses[last].through = day }
    }

    /// All runs of a scope, the oldest first.
    static func all(of scope: DeadlineRule.Scope, in course: CaseCourse) -> [DeadlineSpan] {
        let (opening, closing) = scope.bounds
        var spans: [DeadlineSpan] = []
        for spell in course.spells {
            if var span = spans.last, span.ended == nil {
                span.leave(spell.day)
                if closing.contains(spell.stage) { span.ended = spell.day }
                spans[spans.count - 1] = span
            } else if opening.contains(spell.stage), spans.isEmpty || !scope.isOnce {
                spans.append(DeadlineSpan(began: spell.day))
            }
            if let last = spans.indices.last, spans[last].ended == nil, scope.pauses(in: spell.stage) {
                spans[last].pauses.append(Pause(owner: spell.stage.timeOwner, after: spell.day))
            }
        }
        return spans
    }
}

extension DeadlineSpan {
    /// The pauses as far as they lie after one day and not after another.
    func pauses(after start: Day, through end: Day) -> [(owner: TimeOwner, after: Day, through: Day)] {
        pauses.compactMap { pause in
            let (from, to) = (max(pause.after, start), min(pause.through ?? end, end))
            return from < to ? (pause.owner, from, to) : nil
        }
    }

    /// Working days of a stretch that were spent on others.
    func waited(after start: Day, through end: Day, in calendar: WorkingCalendar) -> Deadline.Waited {
        pauses(after: start, through: end).reduce(into: Deadline.Waited()) { waited, pause in
            let days = calendar.workingDays(after: pause.after, through: pause.through)
            if pause.owner == .agencies { waited.agencies += days } else { waited.reporter += days }
        }
    }
}
