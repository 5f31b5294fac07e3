extension CaseState {
    /// Takes the next event in; a refused one leaves the state as it was.
    package mutating func apply(_ event: CaseEvent) throws(FoldError) {
        guard destruction == nil else { throw .destroyed }
        guard event.time >= lastEvent else { throw .timeRunsBackwards }
        switch event.kind {
        case .reported(let day, let answers), .messageReceived(let day, let answers): hear(answers, on: day)
        case .recorded(let intake): hear(intake.answers, on: intake.received)
        case .acknowledged: break
        case .act(let act): try perform(act, Stamp(by: event.actor, time: event.time))
        case .proposed(let act): proposals.append(Proposal(number: events + 1, act: act, by: event.actor, time: event.time))
        case .confirmed(let number): try confirm(number, event)
        case .declined(let number, _): proposals.removeAll { $0.number == number }
        case .unknown: unknownEvents += 1
        }
        events += 1
        lastEvent = event.time
    }

    private mutating func hear(_ answers: ReporterAnswers, on day: Day) {
        messages += 1
        unread += 1
        reporter.heard(answers)
        if answers.objects, reporter.objection?.status != .waiting {
            reporter.objection = Objection(day: day, status: isOpenToObjection(on: day) ? .waiting : .outOfTime)
        }
    }

    /// Whether an objection that reached the office on this day came in time. One collected after the case was closed still counts by its day.
    private func isOpenToObjection(on day: Day) -> Bool {
        let last = stage == .closed ? history.dropLast().last?.stage : stage
        guard case .stopped(_, let until)? = last else { return false }
        guard let until else { return stage != .closed }
        return day <= until
    }

    private mutating func confirm(_ number: UInt64, _ event: CaseEvent) throws(FoldError) {
        guard let proposal = proposals.first(where: { $0.number == number }) else { throw .noSuchProposal(number) }
        guard proposal.by != event.actor else { throw .samePerson }
        try perform(proposal.act, Stamp(by: proposal.by, confirmedBy: event.actor, time: event.time))
        proposals.removeAll { $0.number == number }
    }
}
