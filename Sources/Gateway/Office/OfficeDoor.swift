import HTTPTypes
import Hummingbird
import Messages
import Peluit
import Storage

/// Checks officers' signatures before anything of their request is done. Spec 10.5.
actor OfficeDoor<Store: GatewayStore> {
    /// How far `created` may be from the gateway's time, in seconds.
    private static var tolerance: UInt64 { 60 }
    private static var longestLife: UInt64 { 120 }

    private let rosters: RosterKeeper<Store>
    private let reader: BodyReader
    private let clock: GatewayClock
    /// Nonces of an earlier run are forgotten, so nothing signed before this one began is taken.
    private let started: UInt64
    private var nonces: NonceMemory

    init(rosters: RosterKeeper<Store>, reader: BodyReader, settings: GatewaySettings, clock: GatewayClock) {
        self.rosters = rosters
        self.reader = reader
        self.clock = clock
        started = clock.now()
        nonces = NonceMemory(capacity: settings.nonceCapacity)
    }

    /// Who signed the request, and its body. The signature comes first: a stranger's body is not read.
    ///
    /// - Throws: `signature-invalid`, `clock`, `replayed`, and what ``BodyReader`` throws.
    nonisolated func admit(
        _ request: Request, _ context: GatewayContext, _ admission: Admission, body size: BodySize = .exactly(0)
    ) async throws -> (officer: Officer, body: [UInt8]) {
        let digest = try Self.signed(request, .contentDigest)
        let officer = try await verify(request, contentDigest: digest)
        guard admission.admits(officer) else { throw Refusal(.signatureInvalid) }
        let body = try await reader.collect(request, context, size)
        guard RequestSignature.contentDigest(of: body) == digest else { throw Refusal(.signatureInvalid) }
        return (officer, body)
    }

    private func verify(_ request: Request, contentDigest: [UInt8]) async throws -> Officer {
        guard
            let fields = SignatureFields(
                input: try Self.signed(request, .signatureInput), signature: try Self.signed(request, .signature)),
            let officer = Officer(key: fields.key.bytes, in: await rosters.state.current)
        else { throw Refusal(.signatureInvalid) }
        let covered = RequestSignature.Request(
            method: Array(request.method.rawValue.utf8), authority: Array((request.head.authority ?? "").lowercased().utf8),
            path: Array(request.uri.path.utf8), contentDigest: contentDigest)
        let isSigned = fields.key.verifies(fields.signature, overUnlabelled: fields.parameters.base(for: covered))
        guard isSigned else { throw Refusal(.signatureInvalid) }
        try admit(fields, at: clock.now())
        return officer
    }

    /// Times and nonce of a request whose signature is good: only officers fill the memory.
    private func admit(_ fields: SignatureFields, at now: UInt64) throws(Refusal) {
        let created = fields.parameters.created
        let expires = fields.parameters.expires
        let distance = created > now ? created - now : now - created
        guard distance <= Self.tolerance, created >= started else { throw Refusal(.clock, time: now) }
        guard expires > created, expires - created <= Self.longestLife, now <= expires else { throw Refusal(.signatureInvalid) }
        try nonces.remember(fields.nonce, until: expires, at: now)
    }

    private static func signed(_ request: Request, _ name: HTTPField.Name) throws(Refusal) -> [UInt8] {
        do { return try request.field(name) } catch { throw Refusal(.signatureInvalid) }
    }
}
