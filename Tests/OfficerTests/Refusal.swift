import Messages
import Testing

@testable import Officer

/// The error that `act` ends with, held to having a sentence in both languages; `nil` when it does not fail.
func refusal(_ act: () async throws -> Void) async -> OfficerError? {
    do {
        try await act()
        return nil
    } catch let error as OfficerError {
        for phrase in [error.message] + (error.hint.map { [$0] } ?? []) {
            #expect(!phrase.id.isEmpty && !phrase.en.isEmpty)
        }
        return error
    } catch {
        Issue.record("not an OfficerError: \(error)")
        return nil
    }
}
