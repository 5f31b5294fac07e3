/// The way from a pinned organisation id to the roster in force, through every change of root. Spec 2.3.
public enum RosterChain {
    /// Verifies rosters in the order in which the gateway serves them: the last one under each earlier root, then the current one.
    ///
    /// - Returns: The current roster.
    /// - Throws: ``NoteError/signature`` when a root is not the one that was committed to, and whatever a roster's own reading throws.
    public static func current(_ notes: [SignedNote], pinned organisation: OrganisationID) throws(NoteError) -> Roster {
        var current: Roster?
        for note in notes {
            let roster = try Roster(verifying: note, for: organisation)
            guard let before = current else {
                guard OrganisationID(genesisRoot: roster.root) == organisation else { throw .signature }
                current = roster
                continue
            }
            guard roster.version > before.version, follows(roster, before) else { throw .signature }
            current = roster
        }
        guard let current else { throw .malformed(line: 1) }
        return current
    }

    /// What a roster commits to for its successor's root.
    public static func commitment(to root: VerificationKey<Roles.Root>, _ organisation: OrganisationID) -> Digest {
        Digest(trusted: Label.nextRoot.hash(organisation, root.bytes))
    }

    /// Whether `roster` may come after `before`: under the same root, or under the one that it committed to.
    private static func follows(_ roster: Roster, _ before: Roster) -> Bool {
        roster.root == before.root || commitment(to: roster.root, before.organisation) == before.nextRoot
    }
}
