import Peluit

/// The cell permit in use and how often it is still good. Spec 10.4.
struct PermitBook {
    private var permit: Permit?
    private var left = 0

    /// The permit for one more cell; `nil` when a new one is needed.
    mutating func take() -> Permit? {
        guard left > 0 else { return nil }
        left -= 1
        return permit
    }

    /// Goes on with a fresh permit.
    mutating func adopt(_ fresh: Permit) {
        permit = fresh
        left = Challenge.cellsPerPermit
    }

    /// Takes over a permit that an upload had to fetch for itself, and has used once, because the one it was given had ended.
    mutating func inherit(_ renewed: Permit) {
        permit = renewed
        left = Challenge.cellsPerPermit - 1
    }
}
