// Dates, sizes and durations as people write them, in each language.

extension CalendarDate {
    /// `21 November 2026`.
    package var phrase: Phrase {
        let month = Self.months[month - 1]
        return Phrase(id: "\(dayOfMonth) \(month.id) \(year)", en: "\(dayOfMonth) \(month.en) \(year)")
    }

    /// `Selasa, 10 November 2026`.
    package var longPhrase: Phrase {
        // 1970-01-01 was a Thursday.
        let weekday = Self.weekdays[Int((day + 4) % 7)]
        return Phrase(id: "\(weekday.id), \(phrase.id)", en: "\(weekday.en), \(phrase.en)")
    }

    private static let weekdays = [
        Phrase(id: "Minggu", en: "Sunday"), Phrase(id: "Senin", en: "Monday"), Phrase(id: "Selasa", en: "Tuesday"),
        Phrase(id: "Rabu", en: "Wednesday"), Phrase(id: "Kamis", en: "Thursday"), Phrase(id: "Jumat", en: "Friday"),
        Phrase(id: "Sabtu", en: "Saturday"),
    ]

    private static let months = [
        Phrase(id: "Januari", en: "January"), Phrase(id: "Februari", en: "February"), Phrase(id: "Maret", en: "March"),
        Phrase(id: "April", en: "April"), Phrase(id: "Mei", en: "May"), Phrase(id: "Juni", en: "June"),
        Phrase(id: "Juli", en: "July"), Phrase(id: "Agustus", en: "August"), Phrase(id: "September", en: "September"),
        Phrase(id: "Oktober", en: "October"), Phrase(id: "November", en: "November"), Phrase(id: "Desember", en: "December"),
    ]
}

extension Phrase {
    /// A size in decimal units with one digit behind the separator: `1,5 MB` in Indonesian, `1.5 MB` in English.
    ///
    /// Cut, not rounded, so that a size never looks larger than it is; below 1,000 bytes the bytes are counted.
    package init(sizeInBytes: UInt64) {
        let units = ["kB", "MB", "GB", "TB", "PB", "EB"]
        guard sizeInBytes >= 1_000 else {
            self.init(id: "\(sizeInBytes) bita", en: sizeInBytes == 1 ? "1 byte" : "\(sizeInBytes) bytes")
            return
        }
        var size = sizeInBytes
        var unit = 0
        while size >= 1_000_000 {
            size /= 1_000
            unit += 1
        }
        let (whole, tenth) = (size / 1_000, size % 1_000 / 100)
        self.init(
            id: tenth == 0 ? "\(whole) \(units[unit])" : "\(whole),\(tenth) \(units[unit])",
            en: tenth == 0 ? "\(whole) \(units[unit])" : "\(whole).\(tenth) \(units[unit])"
        )
    }

    /// A duration in its two largest units: `2 jam 5 menit`, `2 hours 5 minutes`; whole seconds, and nothing below zero.
    package init(_ duration: Duration) {
        let seconds = max(0, duration.components.seconds)
        let parts = [
            (seconds / 86_400, Unit.day), (seconds / 3_600 % 24, .hour), (seconds / 60 % 60, .minute), (seconds % 60, .second),
        ]
        let first = parts.firstIndex { $0.0 > 0 } ?? parts.count - 1
        let shown = parts[first...].prefix(2).enumerated().filter { $0.offset == 0 || $0.element.0 > 0 }.map(\.element)
        self.init(
            id: shown.map { "\($0) \($1.indonesian)" }.joined(separator: " "),
            en: shown.map { "\($0) \($1.rawValue)\($0 == 1 ? "" : "s")" }.joined(separator: " ")
        )
    }

    private enum Unit: String {
        case day, hour, minute, second

        var indonesian: String {
            switch self {
            case .day: "hari"
            case .hour: "jam"
            case .minute: "menit"
            case .second: "detik"
            }
        }
    }
}
