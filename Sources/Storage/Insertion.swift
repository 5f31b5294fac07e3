/// What became of a request to keep something under a name that may be taken.
package enum Insertion: Equatable, Sendable {
    /// Kept; nothing had that name.
    case new
    /// The same bytes were held already; nothing changed.
    case same
    /// Other bytes are held under that name; nothing changed.
    case different
}
