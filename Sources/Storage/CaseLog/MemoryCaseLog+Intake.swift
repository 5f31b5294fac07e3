extension MemoryCaseLog {
    package func insertIntake(_ submissions: [Submission]) throws(StorageError) -> [Insertion] {
        try change { state in
            submissions.map { submission in
                if let held = state.intake[submission.hash]?.entry {
                    return held.token == submission.token && held.day == submission.day ? .same : .different
                }
                let entry = IntakeEntry(
                    hash: submission.hash, token: submission.token, day: submission.day, state: .pending, hasEnvelope: true
                )
                state.intake[submission.hash] = (entry, submission.envelope)
                return .new
            }
        }
    }

    package func pendingIntake() throws(StorageError) -> [IntakeEntry] {
        try entries().filter { $0.state == .pending }
    }

    package func intake(_ hash: [UInt8]) throws(StorageError) -> IntakeEntry? { try current().intake[hash]?.entry }
    package func envelope(_ hash: [UInt8]) throws(StorageError) -> [UInt8]? { try current().intake[hash]?.envelope }
    package func intakeDays() throws(StorageError) -> [UInt32] { Set(try entries().map(\.day)).sorted() }
    package func intake(on day: UInt32) throws(StorageError) -> [IntakeEntry] { try entries().filter { $0.day == day } }

    package func wipeDecidedEnvelopes() throws(StorageError) -> Int {
        try change { state in
            let decided = state.intake.values.map(\.entry).filter { $0.state != .pending && $0.hasEnvelope }
            for entry in decided { state.intake[entry.hash] = (entry.with(entry.state, hasEnvelope: false), nil) }
            return decided.count
        }
    }

    /// Ascending by day, then by hash.
    private func entries() throws(StorageError) -> [IntakeEntry] {
        try current().intake.values.map(\.entry).sorted {
            $0.day == $1.day ? [UInt8].ascending($0.hash, $1.hash) : $0.day < $1.day
        }
    }
}
