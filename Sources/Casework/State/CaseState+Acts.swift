extension CaseState {
    /// What an act does. Whatever names something that the case does not have (an action, an agency, a deadline) changes nothing.
    mutating func perform(_ act: Act, _ stamp: Stamp) throws(FoldError) {
        switch act {
        case .changeStage(let change): try enter(change, stamp)
        case .assign(let officer): people.assign(officer)
        case .withdraw(let officer): people.withdraw(officer)
        case .appointTeam(let team): people.appoint(team, stamp)
        case .classify(let given): classification = given
        case .reply:
            replies += 1
            unread = 0
        case .note(let text): remarks.notes.append(Remarks.Note(text: text, stamp: stamp))
        case .contact(let contact):
            remarks.contacts.append(Remarks.RecordedContact(contact: contact, stamp: stamp))
            reporter.meeting = nil
        case .tag(let tag):
            if !remarks.tags.contains(tag) { remarks.tags.append(tag) }
        case .untag(let tag): remarks.tags.removeAll { $0 == tag }
        case .link(let other):
            if !remarks.links.contains(other) { remarks.links.append(other) }
        case .setDeadline(let what, let due): deadlines.append(AgreedDeadline(what: what, due: due, stamp: stamp))
        case .extendDeadline(let what, let due, let reason): extend(what, to: due, reason, stamp)
        case .agencyAnswered(let answer):
            guard let place = delegations.place(of: answer.agency) else { break }
            delegations[place.delegation].entries[place.entry].answers.append(Delegation.Answer(answer: answer, stamp: stamp))
        case .actionDone(let number, let day): end(number, .done(on: day, stamp))
        case .actionDropped(let number, let reason): end(number, .dropped(reason: reason, stamp))
        case .declareConflict(let officer, let reason):
            people.conflicts.append(People.Conflict(officer: officer, reason: reason, stamp: stamp))
        case .openIdentity(let reason): reporter.identityOpenings.append(ReporterSide.Opening(reason: reason, stamp: stamp))
        case .hold(let reason): hold = Hold(reason: reason, stamp: stamp)
        case .releaseHold: hold = nil
        case .answerObjection(let basis): settleObjection(.answered(basis: basis, stamp))
        case .destroy(let basis): destruction = Destruction(basis: basis, stamp: stamp)
        }
    }

    private mutating func enter(_ change: StageChange, _ stamp: Stamp) throws(FoldError) {
        do throws(IllegalTransition) {
            stage = try stage.applying(change)
        } catch {
            throw .illegal(error)
        }
        history.append(StageEntry(stage: stage, stamp: stamp))
        unread = 0
        proposals.removeAll(where: \.isStep)
        record(change.details, stamp)
        if case .delegated(let agencies) = stage { delegations.append(Delegation(to: agencies, stamp)) }
        if case .underReview = stage { settleObjection(.reviewed) }
    }

    private mutating func record(_ details: StageDetails, _ stamp: Stamp) {
        checklist = details.checklist ?? checklist
        classification = details.classification ?? classification
        if let team = details.team { people.appoint(team, stamp) }
        for action in details.actions?.all ?? [] {
            actions.append(ActionRecord(number: actions.count + 1, action: action, stamp: stamp))
        }
    }

    private mutating func extend(_ what: Text, to due: Day, _ reason: Text, _ stamp: Stamp) {
        guard let index = deadlines.lastIndex(where: { $0.what == what }) else { return }
        deadlines[index].extensions.append(AgreedDeadline.Extension(from: deadlines[index].due, to: due, reason: reason, stamp: stamp))
        deadlines[index].due = due
    }

    private mutating func end(_ number: Int, _ end: ActionRecord.End) {
        // An action ends once; its number is its place.
        guard let index = actions.firstIndex(where: { $0.number == number && $0.isOpen }) else { return }
        actions[index].end = end
    }

    private mutating func settleObjection(_ status: Objection.Status) {
        if reporter.objection?.status == .waiting { reporter.objection?.status = status }
    }
}
