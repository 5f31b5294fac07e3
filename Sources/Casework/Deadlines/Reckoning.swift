/// The arithmetic of one deadline.
///
/// A due day is pushed by as many working days as the case waited, wherever the waiting began not after the due day: the same
/// as counting only the working days that are the office's own. A decision gives a new due day, and only waiting after the
/// decision pushes that one.
struct Reckoning {
    let calendar: WorkingCalendar
    let span: DeadlineSpan
    let pauses: Bool
    /// The due day before any waiting; where there is no rule, the date of the first decision.
    let first: Day
    let decisions: [DeadlineDecision]
    let hasRule: Bool
    let today: Day
    let soon: Int

    private var end: Day { max(span.began, min(span.ended ?? today, today)) }

    private var isOver: Bool { span.ended.map { $0 <= today } ?? false }

    func deadline(_ subject: Deadline.Subject) -> Deadline {
        let (due, changes) = reckoned()
        let waited = span.waited(after: span.began, through: end, in: calendar)
        let late = own(after: max(due, span.began), through: end)
        let used = own(after: span.began, through: end)
        let isInTime = !isOver && end <= due
        return Deadline(
            subject: subject, began: span.began, due: due, changes: changes, state: state(due: due),
            endedOn: isOver ? span.ended : nil, used: used, left: isInTime ? calendar.workingDays(after: end, through: due) : 0,
            late: late, waited: waited
        )
    }

    private func state(due: Day) -> Deadline.State {
        if isOver { return .met }
        // On free days between the due day and a pushed one nothing is late: only a day that counts can be.
        if pauses, let began = waitingBegan, began <= due { return .paused }
        if end > due { return .overdue }
        return calendar.workingDays(after: end, through: due) <= soon ? .dueSoon : .running
    }

    /// When the waiting began that lasts today.
    private var waitingBegan: Day? {
        span.pauses.last { $0.after <= today && ($0.through.map { $0 > today } ?? true) }?.after
    }

    private func reckoned() -> (due: Day, changes: [Deadline.Change]) {
        var due = first
        var from = span.began
        var changes: [Deadline.Change] = []
        for (index, decision) in decisions.enumerated() {
            due = pushed(due, after: from, through: min(decision.decidedOn, end))
            let isFirstDate = index == 0 && !hasRule
            changes.append(Deadline.Change(decision: decision, previous: isFirstDate ? nil : due))
            due = decision.due
            from = decision.decidedOn
        }
        return (pushed(due, after: from, through: end), changes)
    }

    private func pushed(_ due: Day, after start: Day, through end: Day) -> Day {
        guard pauses else { return due }
        return span.pauses(after: start, through: end).reduce(due) { due, pause in
            pause.after <= due ? calendar.day(calendar.workingDays(after: pause.after, through: pause.through), workingDaysAfter: due) : due
        }
    }

    private func own(after start: Day, through end: Day) -> Int {
        let all = calendar.workingDays(after: start, through: end)
        return pauses ? all - span.waited(after: start, through: end, in: calendar).total : all
    }
}
