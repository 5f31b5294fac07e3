import Peluit

/// What a roster has to be before a gateway serves it.
struct RosterCheck: Sendable {
    let organisation: OrganisationID
    let keys: GatewayKeys

    func parse(_ bytes: [UInt8]) throws(RosterRefusal) -> SignedNote {
        do { return try SignedNote(parsing: bytes) } catch { throw .note(error) }
    }

    /// Verifies a roster that shall follow `chain`; an empty chain stands for the very first one. Spec 2.3.
    func follow(_ note: SignedNote, after chain: [SignedNote]) throws(RosterRefusal) -> Roster {
        let roster: Roster
        let before: UInt32?
        do throws(NoteError) {
            roster = try Roster(verifying: note, for: organisation)
            before = try chain.last.map { (last) throws(NoteError) in try Roster(verifying: last, for: organisation).version }
        } catch { throw .note(error) }
        guard before.map({ $0 < roster.version }) ?? true else { throw .older }
        do { _ = try RosterChain.current(chain + [note], pinned: organisation) } catch { throw .note(error) }
        return roster
    }

    /// Whether this gateway can serve the roster. Earlier ones in a chain may well name a gateway that was replaced.
    func serve(_ roster: Roster, at now: UInt64) throws(RosterRefusal) {
        guard names(roster) else { throw .foreignKeys }
        guard roster.notBefore <= now else { throw .notYetValid }
        guard roster.settings.boardBits == 0 else { throw .splitBoard }
    }

    /// Whether the roster names this gateway's keys.
    func names(_ roster: Roster) -> Bool {
        roster.gateway == keys.gateway.verificationKey && roster.log == keys.log.verificationKey
    }
}
