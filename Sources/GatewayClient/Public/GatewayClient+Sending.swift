import NIOHTTP1
package import Peluit

/// A sealed cell on its way. Spec 7.
package struct OutgoingCell: Sendable {
    package let id: CellID
    package let deletionHash: DeletionHash
    /// 262,144 bytes.
    package let bytes: [UInt8]

    /// - Parameter bytes: 262,144 of them; anything else is a bug of the caller's.
    package init(id: CellID, deletionHash: DeletionHash, bytes: [UInt8]) {
        precondition(bytes.count == CellCount.sealedLength)
        self.id = id
        self.deletionHash = deletionHash
        self.bytes = bytes
    }
}

// A reporter's envelopes and cells. Spec 9.1, 7.3, 10.4.
extension GatewayClient {
    /// A fresh challenge; its permit is good for one envelope or 64 cells.
    package func challenge(for purpose: Challenge.Purpose) async throws(GatewayClientError) -> Challenge {
        let rest = purpose == .envelope ? "/challenges/envelope" : "/challenges/cells"
        let answer = try await answer(to: .get(path(rest), limit: Challenge.length))
        guard let challenge = Challenge(parsing: answer.body), challenge.purpose == purpose else {
            throw .unexpectedAnswer(status: answer.status)
        }
        return challenge
    }

    /// Submits an envelope; harmless when repeated.
    ///
    /// - Returns: The promise's 68 bytes, for the caller to verify.
    package func submit(_ submission: Submission, permit: Permit) async throws(GatewayClientError) -> [UInt8] {
        var request = GatewayRequest.send(.POST, path("/envelopes"), submission.bytes, accepted: [200], limit: SubmissionPromise.length)
        request.headers.add(name: "Peluit-Permit", value: Self.text(permit.field))
        return try await answer(to: request).body
    }

    /// Stores a cell; harmless when repeated.
    package func store(_ cell: OutgoingCell, permit: Permit) async throws(GatewayClientError) {
        var request = GatewayRequest.send(.PUT, path("/cells/" + Self.text(cell.id.hex)), cell.bytes, accepted: [200, 201])
        request.headers.add(name: "Peluit-Permit", value: Self.text(permit.field))
        request.headers.add(name: "Peluit-Deletion-Hash", value: Self.text(Base64.encode(cell.deletionHash.bytes, .url)))
        _ = try await answer(to: request)
    }

    /// Removes a cell, if it is there.
    ///
    /// - Parameter deletionKey: 32 bytes. Spec 7.2.
    package func delete(_ cell: CellID, deletionKey: [UInt8]) async throws(GatewayClientError) {
        var request = GatewayRequest(method: .DELETE, path: path("/cells/" + Self.text(cell.hex)), limit: 0, accepted: [204])
        request.headers.add(name: "Peluit-Deletion-Key", value: Self.text(Base64.encode(deletionKey, .url)))
        _ = try await answer(to: request)
    }

    static func text(_ ascii: [UInt8]) -> String {
        String(decoding: ascii, as: UTF8.self)
    }
}
