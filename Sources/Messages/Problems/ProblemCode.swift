/// Why the gateway refused a request: the closed list of spec 10.2.
package enum ProblemCode: String, CaseIterable, Hashable, Sendable {
    case malformed
    case signatureInvalid = "signature-invalid"
    case clock
    case replayed
    case permitInvalid = "permit-invalid"
    case wrongOrganisation = "wrong-organisation"
    case notFound = "not-found"
    case tooSlow = "too-slow"
    case cellConflict = "cell-conflict"
    case alreadyPosted = "already-posted"
    case acknowledgementMismatch = "acknowledgement-mismatch"
    case tooLarge = "too-large"
    case epochNotAccepted = "epoch-not-accepted"
    case rosterNotAccepted = "roster-not-accepted"
    case noteRefused = "note-refused"
    case periodNotCurrent = "period-not-current"
    case dayNotClosed = "day-not-closed"
    case tooManyChallenges = "too-many-challenges"
    case `internal`
    case busy
    case dayQuota = "day-quota"
    case storageFull = "storage-full"

    /// The HTTP status that goes with the code.
    package var status: Int {
        switch self {
        case .malformed: 400
        case .signatureInvalid, .clock, .replayed: 401
        case .permitInvalid: 403
        case .wrongOrganisation, .notFound: 404
        case .tooSlow: 408
        case .cellConflict, .alreadyPosted, .acknowledgementMismatch: 409
        case .tooLarge: 413
        case .epochNotAccepted, .rosterNotAccepted, .noteRefused, .periodNotCurrent, .dayNotClosed: 422
        case .tooManyChallenges: 429
        case .internal: 500
        case .busy, .dayQuota: 503
        case .storageFull: 507
        }
    }

    /// Whether the answer carries `Retry-After`: the same request may succeed later.
    package var isTemporary: Bool {
        switch self {
        case .tooManyChallenges, .busy, .dayQuota: true
        case .malformed, .signatureInvalid, .clock, .replayed, .permitInvalid, .wrongOrganisation, .notFound, .tooSlow, .cellConflict,
            .alreadyPosted, .acknowledgementMismatch, .tooLarge, .epochNotAccepted, .rosterNotAccepted, .noteRefused, .periodNotCurrent,
            .dayNotClosed, .internal, .storageFull:
            false
        }
    }
}
