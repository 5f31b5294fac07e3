import Foundation
import GatewayClient
import Messages
import OfficerKeys
import Peluit

/// A gateway that proved to be this organisation's, and the two ways of asking it: as the office's machine and as the officer. Spec 10.5.
struct GatewayLink: Sendable {
    let client: GatewayClient
    /// Pulls, acknowledges, posts.
    let device: OfficeClient
    /// Publishes certificates and rosters, cosigns.
    let officer: OfficeClient
    /// The gateway's signed word when the link was made.
    let status: GatewayStatus
    private let offset: Int64

    /// The gateway's time now, Unix seconds, as far as its last signed word tells.
    var time: UInt64 { Self.now(offset: offset) }

    /// Checks the gateway's roster and status against the one held here, and brings it the newer roster if it has an older one.
    init(_ client: GatewayClient, keys: OfficeKeys) async throws(OfficerError) {
        self.client = client
        let rosters = try await OfficerError.inWords { try await client.rosters() }
        let note = try await OfficerError.inWords { try await client.status() }
        do throws(SealingContextError) {
            status = try SealingContext.verify(rosters: rosters, status: note, pinned: keys.organisation).status
        } catch {
            throw OfficerError(context: error)
        }
        let offset = Int64(clamping: status.time) - Int64(clamping: UInt64(Date().timeIntervalSince1970))
        self.offset = offset
        let clock: @Sendable () -> UInt64 = { Self.now(offset: offset) }
        device = OfficeClient(
            client,
            signer: RequestSigner(keyID: Hex.encode(keys.sync.verificationKey.bytes), clock: clock) { signature, request in
                keys.sync.sign(unlabelled: signature.base(for: request))
            })
        officer = OfficeClient(
            client,
            signer: RequestSigner(keyID: Hex.encode(keys.officer.access.verificationKey.bytes), clock: clock) { signature, request in
                keys.officer.access.sign(unlabelled: signature.base(for: request))
            })
        if status.rosterVersion < keys.roster.version {
            try await OfficerError.inWords { try await officer.publish(roster: keys.rosterNote) }
            return
        }
        guard status.roster == keys.roster.hash() else {
            throw OfficerError(
                .configuration,
                Phrase(
                    id: "gateway memakai daftar petugas yang lain dari yang ada di sini",
                    en: "the gateway serves another roster than the one held here"),
                hint: Phrase(
                    id: "ambil daftar petugas terbaru dari pemegang kunci induk",
                    en: "fetch the latest roster from the holder of the root key"))
        }
    }

    private static func now(offset: Int64) -> UInt64 {
        UInt64(clamping: Int64(Date().timeIntervalSince1970) + offset)
    }
}

extension OfficerError {
    init(gateway error: GatewayClientError) {
        switch error {
        case .unreachable:
            self.init(
                .unavailable, Phrase(id: "gateway tidak dapat dihubungi", en: "the gateway cannot be reached"),
                hint: Phrase(id: "periksa alamat --gateway dan jaringan", en: "check --gateway and the network"))
        case .untrusted:
            self.init(
                .protocolViolation, Phrase(id: "sertifikat TLS gateway tidak dipercaya", en: "the gateway's TLS certificate is not trusted")
            )
        case .problem(let problem):
            let sentence = ProblemCode(rawValue: problem.code)?.sentence ?? Phrase(verbatim: problem.code)
            self.init(
                problem.retryAfter == nil ? .protocolViolation : .tryAgain,
                Phrase(id: "gateway menolak: \(sentence.id)", en: "the gateway refused: \(sentence.en)"))
        case .unexpectedAnswer(let status):
            self.init(
                .protocolViolation,
                Phrase(
                    id: "yang menjawab di alamat itu bukan gateway Peluit (status \(status))",
                    en: "what answers there is no Peluit gateway (status \(status))"))
        case .tooLarge:
            self.init(.protocolViolation, Phrase(id: "jawaban gateway terlalu besar", en: "the gateway's answer is too large"))
        case .cancelled:
            self.init(.tryAgain, Phrase(id: "dibatalkan", en: "cancelled"))
        }
    }

    init(context error: SealingContextError) {
        switch error {
        case .roster, .status, .statusNamesOtherRoster:
            self.init(
                .protocolViolation,
                Phrase(
                    id: "gateway itu tidak dapat membuktikan diri sebagai gateway organisasi ini",
                    en: "that gateway cannot prove to be this organisation's"),
                hint: Phrase(id: "periksa alamat --gateway", en: "check --gateway"))
        case .rosterNotYetValid, .rosterExpired:
            self.init(
                .configuration, Phrase(id: "masa berlaku daftar petugas tidak mencakup hari ini", en: "the roster is not valid today"),
                hint: Phrase(id: "terbitkan daftar petugas baru", en: "publish a renewed roster"))
        case .tooFewCertificates(let found, let needed):
            self.init(
                .configuration,
                Phrase(
                    id: "sertifikat minggu ini kurang: ada \(found), perlu \(needed)",
                    en: "too few certificates for this week: \(found) of \(needed)"),
                hint: Phrase(id: "jalankan: peluit-officer sync", en: "run: peluit-officer sync"))
        }
    }
}
