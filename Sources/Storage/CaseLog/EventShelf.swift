/// An event's record with what orders it. The store reads none of the record's bytes. Spec 11.3.
package struct StoredEvent: Equatable, Sendable {
    /// Case id, 16 bytes.
    package let caseID: [UInt8]
    /// Place in the case, from 1.
    package let sequence: UInt64
    /// Hash of the event before, 32 bytes; zeros for the first.
    package let previousHash: [UInt8]
    /// Hash of this event, 32 bytes.
    package let hash: [UInt8]
    /// The whole record.
    package let record: [UInt8]

    package init(caseID: [UInt8], sequence: UInt64, previousHash: [UInt8], hash: [UInt8], record: [UInt8]) {
        self.caseID = caseID
        self.sequence = sequence
        self.previousHash = previousHash
        self.hash = hash
        self.record = record
    }

    /// The case's last place once this event is in it.
    package var head: CaseHead { CaseHead(caseID: caseID, sequence: sequence, hash: hash) }
}

/// The last event of a case.
package struct CaseHead: Equatable, Sendable {
    /// What the first event of a case names as the hash before it.
    package static let noHash = [UInt8](repeating: 0, count: 32)

    package let caseID: [UInt8]
    package let sequence: UInt64
    package let hash: [UInt8]

    package init(caseID: [UInt8], sequence: UInt64, hash: [UInt8]) {
        self.caseID = caseID
        self.sequence = sequence
        self.hash = hash
    }
}

/// A place in the order of all events: by case id, then by sequence.
package struct EventPosition: Equatable, Sendable {
    package let caseID: [UInt8]
    package let sequence: UInt64

    package init(caseID: [UInt8], sequence: UInt64) {
        self.caseID = caseID
        self.sequence = sequence
    }
}

/// A case key of one generation, sealed to one officer. Spec 11.2.
package struct SealedCaseKey: Equatable, Sendable {
    package let caseID: [UInt8]
    /// Generation, from 1.
    package let generation: UInt32
    /// Public case key of the officer who can open it, 32 bytes.
    package let officer: [UInt8]
    /// The sealed key, 112 bytes.
    package let sealed: [UInt8]

    package init(caseID: [UInt8], generation: UInt32, officer: [UInt8], sealed: [UInt8]) {
        self.caseID = caseID
        self.generation = generation
        self.officer = officer
        self.sealed = sealed
    }
}

/// Which copies of a case's keys; nil means all.
package struct CaseKeySelection: Equatable, Sendable {
    package let caseID: [UInt8]
    package let generation: UInt32?
    package let officer: [UInt8]?

    package init(caseID: [UInt8], generation: UInt32? = nil, officer: [UInt8]? = nil) {
        self.caseID = caseID
        self.generation = generation
        self.officer = officer
    }
}

/// Events and the sealed keys beside them. They are written by ``CaseLog/apply(_:)``.
package protocol EventShelf: Sendable {
    /// The case's events in their order.
    func events(of caseID: [UInt8]) async throws(StorageError) -> [StoredEvent]

    /// The next events after `position`, nil meaning from the start, by case id and sequence; empty at the end.
    ///
    /// Page by page over one store: what is appended meanwhile to a case already passed is not seen.
    func events(after position: EventPosition?, limit: Int) async throws(StorageError) -> [StoredEvent]

    /// The last event of each case, ascending by case id.
    func heads() async throws(StorageError) -> [CaseHead]

    /// The last event of a case; nil when there is no such case.
    func head(of caseID: [UInt8]) async throws(StorageError) -> CaseHead?

    /// All copies of the case's keys, ascending by generation, then by officer.
    func sealedKeys(of caseID: [UInt8]) async throws(StorageError) -> [SealedCaseKey]

    /// All copies sealed to one officer, ascending by case id, then by generation.
    func sealedKeys(for officer: [UInt8]) async throws(StorageError) -> [SealedCaseKey]
}
