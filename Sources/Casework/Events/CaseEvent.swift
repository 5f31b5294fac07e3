/// One entry of a case's log, reduced to what the case's state depends on. Spec 11.6.
package struct CaseEvent: Hashable, Sendable {
    /// When an officer's tool wrote the event, unix seconds.
    package let time: UInt64
    /// Who signed it.
    package let actor: OfficerID
    package let kind: Kind

    package init(time: UInt64, by actor: OfficerID, kind: Kind) {
        self.time = time
        self.actor = actor
        self.kind = kind
    }

    /// What happened.
    package enum Kind: Hashable, Sendable {
        /// A report arrived on this day of the gateway.
        case reported(on: Day, ReporterAnswers = .none)
        /// A further message of the reporter arrived on this day.
        case messageReceived(on: Day, ReporterAnswers = .none)
        /// An officer keyed in what came by another way.
        case recorded(ManualIntake)
        /// The office's machine confirmed a report or a message.
        case acknowledged
        /// An officer did something, alone.
        case act(Act)
        /// An officer proposes an act that needs a second person; its number is the number of this event in the case, from 1.
        case proposed(Act)
        /// A second officer confirms the proposal of this number, which takes effect with it.
        case confirmed(proposal: UInt64)
        /// The proposal of this number is off.
        case declined(proposal: UInt64, reason: Text)
        /// Written by a newer version: kept and shown, without effect on the state.
        case unknown
    }
}
