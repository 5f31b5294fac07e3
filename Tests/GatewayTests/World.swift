@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import NIOCore
import Peluit
import Storage
import TestSupport
import Testing

/// A running gateway as a test sees it: requests and their answers.
struct World: Sendable {
    let bench: Bench
    let gateway: Gateway<SQLiteGatewayStore>
    let client: any TestClientProtocol

    var office: OfficeFixture { bench.office }
    var clock: StandingClock { bench.clock }
    var organisation: OrganisationID { office.organisation }
    var prefix: String { "/api/v1/\(String(decoding: organisation.hex, as: UTF8.self))" }

    /// A request below the organisation's prefix.
    func send(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: [UInt8]? = nil) async throws
        -> TestResponse
    {
        try await client.execute(uri: prefix + path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
    }

    func get(_ path: String) async throws -> TestResponse {
        try await send(.get, path)
    }

    /// A solved challenge, as a header field.
    func permit(_ purpose: Challenge.Purpose) async throws -> HTTPFields {
        let answer = try await get(purpose == .envelope ? "/challenges/envelope" : "/challenges/cells")
        let challenge = try #require(Challenge(parsing: answer.bytes))
        let permit = try #require(challenge.solve(organisation, attempts: 1 << 20))
        return [.peluitPermit: String(decoding: permit.field, as: UTF8.self)]
    }

    func submit(_ bytes: [UInt8], _ permit: HTTPFields? = nil) async throws -> TestResponse {
        let fields = if let permit { permit } else { try await self.permit(.envelope) }
        return try await send(.post, "/envelopes", fields, bytes)
    }

    func submission(_ text: String = "laporan", epoch: UInt32? = nil, version: UInt32 = 1) throws -> Peluit.Submission {
        try office.submission(Array(text.utf8), epoch: epoch ?? clock.epoch, rosterVersion: version)
    }

    func put(_ cell: SampleCell, _ permit: HTTPFields? = nil) async throws -> TestResponse {
        var fields = if let permit { permit } else { try await self.permit(.cells) }
        fields[.peluitDeletionHash] = cell.deletionHashField(organisation)
        return try await send(.put, cell.path, fields, cell.bytes)
    }

    /// A request that an officer signs.
    func signed<Role>(
        _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]? = nil, by key: borrowing SigningKey<Role>
    ) async throws -> TestResponse {
        let request = OfficeRequest(method: method.rawValue, path: prefix + path, body: body ?? [], created: clock.now, by: key)
        return try await send(method, path, request.fields, body)
    }

    func sync(_ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]? = nil, store: Int = 0) async throws -> TestResponse {
        try await signed(method, path, body, by: office.stores[store].sync)
    }

    func access(_ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]? = nil, slot: Int = 0) async throws -> TestResponse {
        try await signed(method, path, body, by: office.slots[slot].access)
    }
}

/// A cell with the keys that name and delete it.
struct SampleCell: Sendable {
    let id: CellID
    let deletionKey: [UInt8]
    let bytes: [UInt8]

    /// - Parameter fill: what the sealed bytes are made of; nobody checks them on the way.
    init(fill: UInt8 = 7) {
        id = .random()
        deletionKey = Sodium.randomBytes(32)
        bytes = [UInt8](repeating: fill, count: CellCount.sealedLength)
    }

    private init(id: CellID, deletionKey: [UInt8], bytes: [UInt8]) {
        self.id = id
        self.deletionKey = deletionKey
        self.bytes = bytes
    }

    var path: String { "/cells/\(String(decoding: id.hex, as: UTF8.self))" }

    /// The same name with other bytes.
    func with(_ bytes: [UInt8]) -> SampleCell {
        SampleCell(id: id, deletionKey: deletionKey, bytes: bytes)
    }

    func deletionHashField(_ organisation: OrganisationID) -> String {
        String(decoding: Base64.encode(DeletionHash(deletionKey: deletionKey, organisation).bytes, .url), as: UTF8.self)
    }

    var deletionKeyField: String { String(decoding: Base64.encode(deletionKey, .url), as: UTF8.self) }
}

extension OfficeRequest {
    var fields: HTTPFields {
        [
            .contentDigest: String(decoding: contentDigest, as: UTF8.self),
            .signatureInput: String(decoding: signatureInput, as: UTF8.self),
            .signature: String(decoding: signature, as: UTF8.self),
        ]
    }
}

extension TestResponse {
    var bytes: [UInt8] { Array(body.readableBytesView) }
    var text: String { String(buffer: body) }

    /// The problem that the answer tells; nil for anything that is not exactly a problem document.
    var problem: ProblemCode? {
        guard headers[.contentType] == "application/problem+json", let document = try? ProblemDocument(decoding: bytes),
            document.code.status == status.code
        else { return nil }
        return document.code
    }

    /// Fails the test unless this is that problem.
    func expect(_ code: ProblemCode, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(problem == code, "answered \(status.code) \(text.prefix(120))", sourceLocation: sourceLocation)
    }
}
