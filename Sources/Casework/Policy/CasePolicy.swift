/// What an office decided about its own handling, as far as the rules of a case depend on it. Spec 14.7.
package struct CasePolicy: Hashable, Sendable {
    /// Stages that are entered only when a second person confirms.
    package var twoPersonStages: Set<Stage.Name>
    /// Acts that take effect only when a second person confirms; those that one person cannot share (``Act/Name/canBeShared``) do not count.
    package var twoPersonActs: Set<Act.Name>
    /// The least time that a reporter has for an objection to stopping, days.
    package var objectionWindowInDays: UInt32
    /// Jenis.
    package var kinds: ValueList
    /// Tipe.
    package var types: ValueList
    /// OPD and work units.
    package var units: ValueList

    package init(
        twoPersonStages: Set<Stage.Name>, twoPersonActs: Set<Act.Name>, objectionWindowInDays: UInt32, kinds: ValueList, types: ValueList,
        units: ValueList
    ) {
        self.twoPersonStages = twoPersonStages
        self.twoPersonActs = twoPersonActs
        self.objectionWindowInDays = objectionWindowInDays
        self.kinds = kinds
        self.types = types
        self.units = units
    }

    /// Whether the act takes two.
    package func needsSecondPerson(_ act: Act) -> Bool {
        if case .changeStage(let change) = act, twoPersonStages.contains(change.target) { return true }
        return twoPersonActs.contains(act.name) && act.name.canBeShared
    }
}

extension Act.Name {
    /// Whether one officer can propose it and another confirm it: not what an officer says in person, to the reporter or to colleagues.
    package var canBeShared: Bool {
        switch self {
        case .changeStage, .assign, .withdraw, .appointTeam, .classify, .setDeadline, .extendDeadline, .agencyAnswered, .actionDone,
            .actionDropped, .openIdentity, .hold, .releaseHold, .answerObjection, .destroy:
            true
        case .reply, .note, .contact, .tag, .untag, .link, .declareConflict: false
        }
    }
}
