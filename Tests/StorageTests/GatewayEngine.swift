@testable import Storage

/// The engines that have to behave alike. A new one joins by a case here.
enum GatewayEngine: CaseIterable {
    case sqlite, memory

    /// Runs `body` over a new, empty store.
    func withStore(_ body: (any GatewayStore) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let store: any GatewayStore =
            switch self {
            case .sqlite: try SQLiteGatewayStore(at: folder.file("store"), queueCapacity: 4_096)
            case .memory: MemoryGatewayStore()
            }
        try await body(store)
        try await store.close()
        withExtendedLifetime(folder) {}
    }
}

/// The engines that have to behave alike. A new one joins by a case here.
enum CaseLogEngine: CaseIterable {
    case sqlite, memory

    /// Runs `body` over a new, empty store.
    func withStore(_ body: (any CaseLog) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let store: any CaseLog =
            switch self {
            case .sqlite: try SQLiteCaseLog(at: folder.file("store"), organisation: Samples.organisation())
            case .memory: MemoryCaseLog()
            }
        try await body(store)
        try await store.close()
        withExtendedLifetime(folder) {}
    }
}
