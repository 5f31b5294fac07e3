extension MemoryCaseLog {
    package func events(of caseID: [UInt8]) throws(StorageError) -> [StoredEvent] {
        try ordered().filter { $0.caseID == caseID }
    }

    package func events(after position: EventPosition?, limit: Int) throws(StorageError) -> [StoredEvent] {
        let rest = try ordered().filter { event in
            guard let position else { return true }
            return Self.precedes((position.caseID, position.sequence), (event.caseID, event.sequence))
        }
        return Array(rest.prefix(max(limit, 0)))
    }

    package func heads() throws(StorageError) -> [CaseHead] {
        let state = try current()
        return Set(state.events.map(\.caseID)).sorted(by: [UInt8].ascending).compactMap { state.head(of: $0) }
    }

    package func head(of caseID: [UInt8]) throws(StorageError) -> CaseHead? { try current().head(of: caseID) }

    package func sealedKeys(of caseID: [UInt8]) throws(StorageError) -> [SealedCaseKey] {
        try current().sealedKeys.filter { $0.caseID == caseID }.sorted {
            $0.generation == $1.generation ? [UInt8].ascending($0.officer, $1.officer) : $0.generation < $1.generation
        }
    }

    package func sealedKeys(for officer: [UInt8]) throws(StorageError) -> [SealedCaseKey] {
        try current().sealedKeys.filter { $0.officer == officer }.sorted {
            Self.precedes(($0.caseID, UInt64($0.generation)), ($1.caseID, UInt64($1.generation)))
        }
    }

    package func recordDay(_ day: GatewayDay) throws(StorageError) {
        try change { $0.days[day.day] = day }
    }

    package func markDayAcknowledged(_ day: UInt32) throws(StorageError) {
        try change { (state) throws(StorageError) in
            guard let held = state.days[day] else { throw .notFound }
            state.days[day] = GatewayDay(
                day: day, leaves: held.leaves, padding: held.padding, checkpoint: held.checkpoint, treeState: held.treeState,
                isAcknowledged: true
            )
        }
    }

    package func gatewayDay(_ day: UInt32) throws(StorageError) -> GatewayDay? { try current().days[day] }
    package func gatewayDays() throws(StorageError) -> [UInt32] { try current().days.keys.sorted() }
    package func lastGatewayDay() throws(StorageError) -> GatewayDay? { try current().days.max { $0.key < $1.key }?.value }

    private func ordered() throws(StorageError) -> [StoredEvent] {
        try current().events.sorted { Self.precedes(($0.caseID, $0.sequence), ($1.caseID, $1.sequence)) }
    }

    private static func precedes(_ left: ([UInt8], UInt64), _ right: ([UInt8], UInt64)) -> Bool {
        left.0 == right.0 ? left.1 < right.1 : [UInt8].ascending(left.0, right.0)
    }
}
