import GatewayClient
import Storage

extension OfficerError {
    /// Uses the gateway or the store, and puts what they throw into words.
    ///
    /// The closure's errors are untyped because Swift infers no typed throws for closures yet; every one that can arrive is mapped here, in one place.
    nonisolated(nonsending) static func inWords<Value: ~Copyable>(_ act: () async throws -> Value) async throws(OfficerError) -> Value {
        do {
            return try await act()
        } catch let error as StorageError {
            throw OfficerError(storage: error)
        } catch let error as GatewayClientError {
            throw OfficerError(gateway: error)
        } catch let error as OfficerError {
            throw error
        } catch {
            throw .bug
        }
    }
}
