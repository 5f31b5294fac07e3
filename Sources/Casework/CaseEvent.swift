/// One entry of a case's log, reduced to what the case's state depends on. Spec 11.6.
package struct CaseEvent: Hashable, Sendable {
    /// When an officer's tool wrote the event, unix seconds.
    package let time: UInt64
    package let kind: Kind

    package init(time: UInt64, kind: Kind) {
        self.time = time
        self.kind = kind
    }

    /// What happened.
    package enum Kind: Hashable, Sendable {
        /// A report arrived on this day of the gateway.
        case reported(on: Day)
        /// A further message of the reporter arrived on this day.
        case messageReceived(on: Day)
        /// An officer wrote to the reporter.
        case replied
        /// The office's machine confirmed a report or a message.
        case acknowledged
        case stageChanged(StageChange)
        /// Written by a newer version: kept and shown, without effect on the state.
        case unknown
    }
}
