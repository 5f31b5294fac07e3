import Messages

/// Days of the log in local time: they begin at midnight UTC.
enum Moment {
    /// "Rabu, 11 November 2026, pukul 07.00 WIB": when a day of the log begins.
    static func dayBegins(_ day: CalendarDate, in site: SiteEdition) -> Phrase {
        let hours = site.configuration.hoursFromUTC
        // West of Greenwich the day before is not over yet.
        let local = hours < 0 && day.day > 0 ? CalendarDate(day: day.day - 1) ?? day : day
        let hour = (hours % 24 + 24) % 24
        let clock = hour < 10 ? "0\(hour)" : "\(hour)"
        let zone = site.configuration.timeZoneName
        return Phrase(id: "\(local.longPhrase.id), pukul \(clock).00 \(zone)", en: "\(local.longPhrase.en), \(clock):00 \(zone)")
    }
}
