/// The holidays of some years: national holidays and collective leave (cuti bersama), each with its name.
///
/// Imported by an office from a file that it can read and correct by hand; see ``init(csv:near:)``.
package struct HolidayTable: Hashable, Sendable {
    /// In the order of their days, at most one for each.
    package let entries: [Entry]

    /// A day on which the office is closed, and why.
    package struct Entry: Hashable, Sendable {
        package let day: Day
        package let name: String

        /// - Returns: `nil` for a name that is empty, longer than 100 characters of Unicode, or has control characters in it.
        package init?(day: Day, name: String) {
            guard case .success = HolidayTable.checked(name: name) else { return nil }
            self.day = day
            self.name = name
        }

        init(checked day: Day, _ name: String) {
            self.day = day
            self.name = name
        }
    }

    /// No holidays at all.
    package init() {
        entries = []
    }

    init(sorted entries: [Entry]) {
        self.entries = entries
    }

    /// The years in which at least one holiday is known.
    package var years: Set<Int> {
        Set(entries.map(\.day.civil.year))
    }

    /// The name of the holiday on a day.
    package func name(of day: Day) -> String? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].day == day ? entries[low].name : nil
    }

    /// This table with every year that the newer one knows taken from there: how a corrected file replaces an earlier one.
    package func replacingYears(from newer: HolidayTable) -> HolidayTable {
        let years = newer.years
        let kept = entries.filter { !years.contains($0.day.civil.year) }
        return HolidayTable(sorted: (kept + newer.entries).sorted { $0.day < $1.day })
    }
}
