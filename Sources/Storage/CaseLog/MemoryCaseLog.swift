/// ``CaseLog`` in memory: the contract's slow and obvious model, for tests and demonstrations. Nothing survives it.
package actor MemoryCaseLog: CaseLog {
    struct State {
        var events: [StoredEvent] = []
        var sealedKeys: [SealedCaseKey] = []
        var intake: [[UInt8]: (entry: IntakeEntry, envelope: [UInt8]?)] = [:]
        var days: [UInt32: GatewayDay] = [:]
        var outbox: [(cell: OutboxCell, period: UInt64?)] = []
        var postings: [UInt64: [[UInt8]]] = [:]
        var refreshes: [[UInt8]: UInt64] = [:]
        var settings: [String: [UInt8]] = [:]
        var cells: [[UInt8]: (day: UInt32, bytes: [UInt8])] = [:]
    }

    private var state = State()
    private var isClosed = false

    package init() {}

    package func apply(_ changes: CaseLogChanges) throws(StorageError) {
        try change { (state) throws(StorageError) in
            for event in changes.events { try state.append(event) }
            for decision in changes.decisions { try state.decide(decision) }
            for selection in changes.removedKeys { state.sealedKeys.removeAll { selection.contains($0) } }
            for key in changes.sealedKeys { state.put(key) }
            for cell in changes.outbox where !state.outbox.contains(where: { $0.cell.part == cell.part }) {
                state.outbox.append((cell, nil))
            }
            for (name, value) in changes.settings { state.settings[name] = value }
        }
    }

    package func setting(_ name: String) throws(StorageError) -> [UInt8]? { try current().settings[name] }

    package func close() { isClosed = true }

    func current() throws(StorageError) -> State {
        guard !isClosed else { throw .closed }
        return state
    }

    /// Changes the state as a whole or, when `body` throws, not at all.
    func change<Value>(_ body: (inout State) throws(StorageError) -> Value) throws(StorageError) -> Value {
        var changed = try current()
        let value = try body(&changed)
        state = changed
        return value
    }
}

extension MemoryCaseLog.State {
    func head(of caseID: [UInt8]) -> CaseHead? {
        events.filter { $0.caseID == caseID }.max { $0.sequence < $1.sequence }?.head
    }

    fileprivate mutating func append(_ event: StoredEvent) throws(StorageError) {
        let head = head(of: event.caseID) ?? CaseHead(caseID: event.caseID, sequence: 0, hash: CaseHead.noHash)
        guard event.sequence == head.sequence + 1, event.previousHash == head.hash else {
            throw .conflict(expected: head.sequence + 1)
        }
        events.append(event)
    }

    fileprivate mutating func decide(_ decision: IntakeDecision) throws(StorageError) {
        guard let held = intake[decision.hash] else { throw .notFound }
        guard held.entry.state == .pending else { throw .changed }
        intake[decision.hash] = (held.entry.with(decision.state, hasEnvelope: true), held.envelope)
    }

    fileprivate mutating func put(_ key: SealedCaseKey) {
        let place = CaseKeySelection(caseID: key.caseID, generation: key.generation, officer: key.officer)
        sealedKeys.removeAll { place.contains($0) }
        sealedKeys.append(key)
    }
}

extension CaseKeySelection {
    fileprivate func contains(_ key: SealedCaseKey) -> Bool {
        key.caseID == caseID && generation ?? key.generation == key.generation && officer ?? key.officer == key.officer
    }
}

extension IntakeEntry {
    func with(_ state: IntakeState, hasEnvelope: Bool) -> IntakeEntry {
        IntakeEntry(hash: hash, token: token, day: day, state: state, hasEnvelope: hasEnvelope)
    }
}
