/// Times of the protocol, all from Unix seconds. Spec 1.4.
public enum ProtocolTime {
    private static let firstMonday: UInt64 = 345_600
    /// Seconds in a week.
    public static let week: UInt64 = 604_800
    /// Seconds in a day.
    public static let secondsPerDay: UInt64 = 86_400

    /// Days since 1970-01-01, UTC.
    public static func day(at unix: UInt64) -> UInt32 {
        UInt32(clamping: unix / secondsPerDay)
    }

    /// Weeks since Monday 1970-01-05; 0 before that.
    public static func epoch(at unix: UInt64) -> UInt32 {
        unix < firstMonday ? 0 : UInt32(clamping: (unix - firstMonday) / week)
    }

    /// First second of an epoch.
    public static func start(ofEpoch epoch: UInt32) -> UInt64 {
        firstMonday + UInt64(epoch) * week
    }

    /// First second of a day.
    public static func start(ofDay day: UInt32) -> UInt64 {
        UInt64(day) * secondsPerDay
    }
}
