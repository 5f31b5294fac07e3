import NIOHTTP1
package import Peluit

/// A day that waits for the office. Spec 10.5.
package struct OfficeDay: Hashable, Sendable {
    package let day: UInt32
    /// Whether it ended and was logged.
    package let isClosed: Bool
    package let envelopes: Int
    package let cells: Int
}

/// What tells a closed day's padding leaves from real ones. Spec 9.3.
package struct DayPadding: ~Copyable, Sendable {
    package let leaves: UInt32
    /// 32 bytes.
    package let seed: SecretBytes
}

/// The requests of an office's machine and of its officers. Spec 10.5.
package struct OfficeClient: Sendable {
    /// Envelopes in one request.
    package static let mostEnvelopes = 256
    private static let longestListing = 366 * 64
    private static let paddingLength = 36

    let client: GatewayClient
    private let signer: RequestSigner

    package init(_ client: GatewayClient, signer: RequestSigner) {
        self.client = client
        self.signer = signer
    }

    /// Every day that this store has not acknowledged.
    package func days() async throws(GatewayClientError) -> [OfficeDay] {
        let answer = try await answer(to: .get(client.path("/office/days"), limit: Self.longestListing))
        var days: [OfficeDay] = []
        for line in try Listing.lines(answer, fields: 4) {
            guard let day = Self.number(line[0]), ["open", "closed"].contains(GatewayClient.text(line[1])),
                let envelopes = Self.number(line[2]), let cells = Self.number(line[3])
            else { throw .unexpectedAnswer(status: answer.status) }
            days.append(
                OfficeDay(day: day, isClosed: GatewayClient.text(line[1]) == "closed", envelopes: Int(envelopes), cells: Int(cells)))
        }
        return days
    }

    /// The day's envelope hashes, ascending.
    package func envelopeHashes(of day: OfficeDay) async throws(GatewayClientError) -> [EnvelopeHash] {
        try await list("/office/days/\(day.day)/envelopes", of: Kinds.Envelope.self, expecting: day.envelopes)
    }

    /// The submissions with these hashes, in this order.
    ///
    /// - Parameter hashes: At most ``mostEnvelopes``.
    package func submissions(_ hashes: [EnvelopeHash], of day: UInt32) async throws(GatewayClientError) -> [Submission] {
        precondition(hashes.count <= Self.mostEnvelopes)
        guard !hashes.isEmpty else { return [] }
        let length = hashes.count * Submission.length
        let request = GatewayRequest.send(
            .POST, client.path("/office/days/\(day)/envelopes"), hashes.flatMap { $0.bytes }, accepted: [200], limit: length)
        let answer = try await answer(to: request)
        guard answer.body.count == length else { throw .unexpectedAnswer(status: answer.status) }
        var submissions: [Submission] = []
        for (index, hash) in hashes.enumerated() {
            let bytes = Array(answer.body[(index * Submission.length)..<((index + 1) * Submission.length)])
            guard let submission = try? Submission(parsing: bytes), submission.envelope.hash(client.organisation) == hash else {
                throw .unexpectedAnswer(status: answer.status)
            }
            submissions.append(submission)
        }
        return submissions
    }

    /// The day's cell ids, ascending.
    package func cellIDs(of day: OfficeDay) async throws(GatewayClientError) -> [CellID] {
        try await list("/office/days/\(day.day)/cells", of: Kinds.Cell.self, expecting: day.cells)
    }

    /// A cell's 262,144 bytes.
    package func cell(_ id: CellID, of day: UInt32) async throws(GatewayClientError) -> [UInt8] {
        let path = client.path("/office/days/\(day)/cells/" + GatewayClient.text(id.hex))
        let answer = try await answer(to: .get(path, limit: CellCount.sealedLength))
        guard answer.body.count == CellCount.sealedLength else { throw .unexpectedAnswer(status: answer.status) }
        return answer.body
    }

    /// A closed day's padding.
    package func padding(of day: UInt32) async throws(GatewayClientError) -> DayPadding {
        let answer = try await answer(to: .get(client.path("/office/days/\(day)/padding"), limit: Self.paddingLength))
        var reader = ByteReader(answer.body)
        guard answer.body.count == Self.paddingLength, let leaves = reader.readInteger(UInt32.self), var seed = reader.read(32) else {
            throw .unexpectedAnswer(status: answer.status)
        }
        return DayPadding(leaves: leaves, seed: SecretBytes(taking: &seed))
    }

    /// Says that this store holds all of a closed day. ``DayDigest``.
    package func acknowledge(_ day: UInt32, digest: Digest) async throws(GatewayClientError) {
        let path = client.path("/office/days/\(day)/acknowledgement")
        _ = try await answer(to: .send(.POST, path, digest.bytes, accepted: [204]))
    }

    func answer(to request: GatewayRequest) async throws(GatewayClientError) -> GatewayAnswer {
        try await client.answer(to: signer.signed(request, authority: client.address.authority))
    }

    /// More may have come since the day was listed; a day can grow to what a quota lets in.
    private func list<Kind>(
        _ rest: String, of kind: Kind.Type, expecting count: Int
    ) async throws(GatewayClientError) -> [FixedBytes<Kind>] {
        let limit = (2 * count + 65_536) * Kind.length
        let answer = try await answer(to: .get(client.path(rest), limit: limit))
        guard answer.body.count % Kind.length == 0 else { throw .unexpectedAnswer(status: answer.status) }
        return stride(from: 0, to: answer.body.count, by: Kind.length).compactMap { FixedBytes(Array(answer.body[$0..<$0 + Kind.length])) }
    }

    private static func number(_ field: [UInt8]) -> UInt32? {
        Decimal.decode(field).flatMap { UInt32(exactly: $0) }
    }
}
