package import Peluit

// Signed notes that a client verifies before it seals anything. Spec 3.7, 10.2.
extension GatewayClient {
    /// A length of 4 bytes stands before each note. Spec 3.6.
    private static let longestBundle = NoteBundle.maximumCount * (SignedNote.maximumLength + 4)

    /// The current roster, unverified.
    package func roster() async throws(GatewayClientError) -> SignedNote {
        try await note("/roster")
    }

    /// The chain of rosters, oldest first. Spec 2.3.
    package func rosters() async throws(GatewayClientError) -> [SignedNote] {
        try await bundle("/rosters")
    }

    /// The gateway's signed word on the time, unverified. Spec 3.5.
    package func status() async throws(GatewayClientError) -> SignedNote {
        try await note("/status")
    }

    package func certificates(epoch: UInt32) async throws(GatewayClientError) -> [SignedNote] {
        try await bundle("/certificates/\(epoch)")
    }

    /// Whether the gateway can accept envelopes.
    package func isHealthy() async throws(GatewayClientError) -> Bool {
        var request = GatewayRequest.get("/health", limit: GatewayProblem.longest)
        request.accepted = [200, 503]
        return try await answer(to: request).status == 200
    }

    func note(_ rest: String) async throws(GatewayClientError) -> SignedNote {
        let answer = try await answer(to: .get(path(rest), limit: SignedNote.maximumLength))
        return try Self.parsed(answer) { body throws(NoteError) in try SignedNote(parsing: body) }
    }

    private func bundle(_ rest: String) async throws(GatewayClientError) -> [SignedNote] {
        let answer = try await answer(to: .get(path(rest), limit: Self.longestBundle))
        return try Self.parsed(answer) { body throws(NoteError) in try NoteBundle.decode(body) }
    }

    private static func parsed<Value>(
        _ answer: GatewayAnswer, _ parse: ([UInt8]) throws(NoteError) -> Value
    ) throws(GatewayClientError) -> Value {
        do throws(NoteError) {
            return try parse(answer.body)
        } catch {
            throw .unexpectedAnswer(status: answer.status)
        }
    }
}
