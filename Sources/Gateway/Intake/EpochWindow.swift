import Peluit

/// Which epochs an envelope may name. Spec 5.7.
enum EpochWindow {
    /// The current one, the one before, or in an epoch's last day the next.
    static func accepts(_ epoch: UInt32, at now: UInt64) -> Bool {
        let current = ProtocolTime.epoch(at: now)
        let next = ProtocolTime.epoch(at: now + ProtocolTime.secondsPerDay)
        let before = current - min(current, 1)
        return epoch == current || epoch == before || epoch == next
    }
}
