import Synchronization

/// Names that somebody is working on, so that nobody else begins.
final class Claims: Sendable {
    struct Name: Hashable, Sendable {
        let organisation: OrganisationKey
        let id: [UInt8]
    }

    private let names = Mutex<Set<Name>>([])

    /// Holds the name while `body` runs.
    ///
    /// - Throws: ``StorageError/busy`` when somebody else does.
    func holding<Value: Sendable>(
        _ name: Name, _ body: () async throws(StorageError) -> Value
    ) async throws(StorageError) -> Value {
        guard names.withLock({ $0.insert(name).inserted }) else { throw .busy }
        defer { names.withLock { _ = $0.remove(name) } }
        return try await body()
    }
}
