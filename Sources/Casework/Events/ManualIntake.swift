/// A report that an officer keyed in. Spec 14.3.
///
/// Its words and the receipt's public keys are in the event; the rules need only this.
package struct ManualIntake: Hashable, Sendable {
    package let channel: ManualChannel
    /// When it reached the office.
    package let received: Day
    package let answers: ReporterAnswers

    package init(channel: ManualChannel, received: Day, answers: ReporterAnswers = .none) {
        self.channel = channel
        self.received = received
        self.answers = answers
    }
}

/// By which way a case began.
package enum IntakeChannel: Hashable, Sendable {
    /// Through the gateway, sealed.
    case gateway
    /// Keyed in by an officer.
    case manual(ManualChannel)

    /// Every one, the gateway first.
    package static let all: [IntakeChannel] = [.gateway] + ManualChannel.allCases.map(IntakeChannel.manual)

    /// What statistics count by.
    package var identifier: String {
        switch self {
        case .gateway: "gateway"
        case .manual(let channel): channel.rawValue
        }
    }
}
