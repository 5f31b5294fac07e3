import Peluit

/// Why a roster is not taken up. Spec 2.3, 3.2 and 10.2.
enum RosterRefusal: Error, Equatable, Sendable {
    /// Not a roster, or not signed by the root that the rosters before it lead to.
    case note(NoteError)
    /// Older than the roster in force, or another one with the same version.
    case older
    /// Its validity begins later: clients would refuse it.
    case notYetValid
    /// It names the keys of another gateway: clients would refuse every status and promise.
    case foreignKeys
    /// It splits the board, which this version does not serve.
    case splitBoard
}
