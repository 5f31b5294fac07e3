/// Tells what is due in a case on a given day. Pure: the same history and day give the same answer. Spec 14.4.
package struct DeadlineClock: Hashable, Sendable {
    package let calendar: WorkingCalendar
    package let preset: DeadlinePreset
    /// How many working days left make a deadline ``Deadline/State/dueSoon``.
    package let soon: Int

    package init(calendar: WorkingCalendar, preset: DeadlinePreset, soon: Int = 2) {
        self.calendar = calendar
        self.preset = preset
        self.soon = soon
    }

    /// Every deadline that the case has or had until today, in the order of its rules, then of decisions and obligations.
    ///
    /// A decision belongs to the latest run of its subject that had begun on the day of the decision; one about a subject without a
    /// rule or an obligation makes a deadline of its own.
    package func deadlines(
        of course: CaseCourse, decisions: [DeadlineDecision] = [], obligations: [DatedObligation] = [], on today: Day
    ) -> [Deadline] {
        var result: [Deadline] = []
        for (scope, rule) in scopes(with: decisions) {
            let subject = Deadline.Subject.rule(scope)
            let spans = DeadlineSpan.all(of: scope, in: course).filter { $0.began <= today }
            for (index, span) in spans.enumerated() {
                let own = decisions.filter { decision in
                    decision.subject == subject && decision.decidedOn >= span.began && decision.decidedOn <= today
                        && (index + 1 == spans.count || decision.decidedOn < spans[index + 1].began)
                }
                let base = rule?.end(from: span.began, in: calendar)
                guard let due = base ?? own.first?.due else { continue }
                let reckoning = Reckoning(
                    calendar: calendar, span: span, pauses: rule?.pausesWhileWaiting ?? true,
                    first: due, decisions: own, hasRule: base != nil, today: today, soon: soon
                )
                result.append(reckoning.deadline(subject))
            }
        }
        return result + dated(obligations, decisions: decisions, on: today)
    }

    /// The rules, then scopes that have no rule but a date set by an officer.
    private func scopes(with decisions: [DeadlineDecision]) -> [(DeadlineRule.Scope, DeadlineRule?)] {
        var scopes = preset.rules.map { ($0.scope, Optional($0)) }
        for case .rule(let scope) in decisions.map(\.subject) where !scopes.contains(where: { $0.0 == scope }) {
            scopes.append((scope, nil))
        }
        return scopes
    }

    private func dated(_ obligations: [DatedObligation], decisions: [DeadlineDecision], on today: Day) -> [Deadline] {
        var all = obligations.filter { $0.began <= today }
        for decision in decisions where decision.decidedOn <= today {
            switch decision.subject {
            case .rule: continue
            case .answer, .objection, .agency, .action, .matter:
                if !all.contains(where: { $0.subject == decision.subject }) {
                    all.append(DatedObligation(decision.subject, began: decision.decidedOn, due: decision.due))
                }
            }
        }
        return all.enumerated().map { index, obligation in
            let following = all[(index + 1)...].filter { $0.subject == obligation.subject }.map(\.began).min()
            let own = decisions.filter { decision in
                decision.subject == obligation.subject && decision.decidedOn >= obligation.began && decision.decidedOn <= today
                    && (following.map { decision.decidedOn < $0 } ?? true)
            }
            let reckoning = Reckoning(
                calendar: calendar, span: DeadlineSpan(began: obligation.began, ended: obligation.endedOn), pauses: false,
                first: obligation.due, decisions: own, hasRule: obligations.contains(obligation), today: today, soon: soon
            )
            return reckoning.deadline(obligation.subject)
        }
    }
}
