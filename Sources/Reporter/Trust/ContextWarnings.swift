import Messages
import Peluit

/// What a reporter should know about an otherwise valid context. Spec 3.2, 1.4.
enum ContextWarnings {
    private static let largestClockError = ProtocolTime.secondsPerDay

    /// - Parameter now: This machine's own clock, Unix seconds.
    static func all(roster: Roster, status: GatewayStatus, now: UInt64) -> [Phrase] {
        let seconds = Int(clamping: roster.notAfter) - Int(clamping: status.time)
        return [ending(in: seconds), clock(own: now, gateway: status.time)].compactMap { $0 }
    }

    private static func ending(in seconds: Int) -> Phrase? {
        let days = seconds / Int(ProtocolTime.secondsPerDay)
        if seconds < 0 {
            return Phrase(
                id: "Daftar petugas sudah berakhir \(-days) hari yang lalu. Masih dipakai sampai 60 hari; kantor harus memperbaruinya.",
                en: "The roster ended \(-days) days ago. It is used for up to 60 days more; the office must renew it."
            )
        }
        guard let step = [7, 30, 90].first(where: { days < $0 }) else { return nil }
        return Phrase(
            id: "Daftar petugas berakhir dalam \(days) hari (kurang dari \(step)). Kantor perlu memperbaruinya.",
            en: "The roster ends in \(days) days (less than \(step)). The office needs to renew it."
        )
    }

    private static func clock(own: UInt64, gateway: UInt64) -> Phrase? {
        let difference = own > gateway ? own - gateway : gateway - own
        guard difference > largestClockError else { return nil }
        let days = difference / ProtocolTime.secondsPerDay
        return Phrase(
            id: "Jam komputer ini berbeda \(days) hari dari jam server. Peluit memakai jam server; periksalah jam Anda.",
            en: "This computer's clock differs from the server's by \(days) days. Peluit goes by the server's; check yours."
        )
    }
}
