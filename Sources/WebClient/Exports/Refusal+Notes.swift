import Peluit

extension NoteError: Refusable {
    var refusal: Refusal {
        switch self {
        case .tooLong: Refusal("too-long")
        case .malformed(let line): Refusal("malformed", line)
        case .wrongType: Refusal("wrong-type")
        case .wrongOrganisation: Refusal("wrong-organisation")
        case .outOfRange(let key): Refusal("out-of-range", key)
        case .signature: Refusal("signature")
        }
    }
}

extension SealingContextError: Refusable {
    var refusal: Refusal {
        switch self {
        case .roster(let error): Refusal("roster", error.refusal.text)
        case .rosterNotYetValid: Refusal("roster-not-yet-valid")
        case .rosterExpired: Refusal("roster-expired")
        case .status(let error): Refusal("status", error.refusal.text)
        case .statusNamesOtherRoster: Refusal("status-names-other-roster")
        case .tooFewCertificates(let found, _): Refusal("too-few-certificates", found)
        }
    }
}
