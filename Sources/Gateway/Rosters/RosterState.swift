import Peluit
import Storage

/// The rosters that lead to the one in force, verified. Spec 2.3.
struct RosterState: Sendable {
    /// How long envelopes for the roster before stay welcome. Spec 5.7.
    private static let overlap = 7 * ProtocolTime.secondsPerDay

    let current: Roster
    let hash: Digest
    /// The last roster under each earlier root, oldest first, then the current one.
    let chain: [SignedNote]
    /// The version that was in force before.
    let previousVersion: UInt32?
    /// When the gateway took up the current one.
    let since: UInt64

    /// - Parameter rosters: what the store holds, ascending by version.
    init(_ rosters: [StoredRoster], since: UInt64, pinned organisation: OrganisationID) throws(NoteError) {
        var chain: [SignedNote] = []
        for (index, roster) in rosters.enumerated() where Self.isLastUnderItsRoot(index, of: rosters) {
            chain.append(try SignedNote(parsing: roster.note))
        }
        current = try RosterChain.current(chain, pinned: organisation)
        hash = current.hash()
        self.chain = chain
        previousVersion = rosters.dropLast().last?.version
        self.since = since
    }

    /// Whether an envelope may name this roster version. Spec 5.7.
    func accepts(version: UInt32, at now: UInt64) -> Bool {
        version == current.version || (version == previousVersion && isFresh(at: now))
    }

    /// Stored versions that nothing needs any more. Spec 10.3: the last under each root is kept.
    func dispensable(among rosters: [StoredRoster], at now: UInt64) -> [UInt32] {
        rosters.enumerated().compactMap { index, roster in
            let isPrevious = roster.version == previousVersion && isFresh(at: now)
            return Self.isLastUnderItsRoot(index, of: rosters) || isPrevious ? nil : roster.version
        }
    }

    /// Whether the current roster was taken up less than seven days ago.
    private func isFresh(at now: UInt64) -> Bool {
        now < since || now - since < Self.overlap
    }

    private static func isLastUnderItsRoot(_ index: Int, of rosters: [StoredRoster]) -> Bool {
        index + 1 == rosters.count || rosters[index + 1].rootKey != rosters[index].rootKey
    }
}
