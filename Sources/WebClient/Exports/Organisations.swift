import Peluit

/// `text` of a typed fingerprint to the organisation id. Spec 2.1.
@_expose(wasm, "organisation_parse") @c(peluit_organisation_parse)
func organisationParse(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let text = try arguments.bytes()
        try arguments.finish()
        guard let organisation = OrganisationID(fingerprint: text) else { throw Refusal("fingerprint") }
        return organisation.bytes
    }
}

/// `organisation` to its fingerprint as it stands on the poster.
@_expose(wasm, "organisation_fingerprint") @c(peluit_organisation_fingerprint)
func organisationFingerprint(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        try arguments.finish()
        return organisation.fingerprint
    }
}
