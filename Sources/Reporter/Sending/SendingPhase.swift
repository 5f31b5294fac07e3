import Synchronization

/// How far a submission is, for whoever interrupts it.
final class SendingPhase: Sendable {
    enum Stage: Sendable {
        /// Nothing that an office could read has left this machine.
        case notSubmitted
        /// The envelope is on its way; whether it arrived is not known yet.
        case underway
        /// The gateway promised that it is stored.
        case submitted
    }

    private let current = Mutex(Stage.notSubmitted)

    var stage: Stage { current.withLock { $0 } }

    func enter(_ stage: Stage) {
        current.withLock { $0 = stage }
    }
}
