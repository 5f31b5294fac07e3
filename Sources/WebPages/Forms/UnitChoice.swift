package import Messages

/// A work unit as the form's list offers it.
///
/// The value is the unit's name in Indonesian, whatever the page's language: a place in the list would mean another unit
/// when the office changes its list while somebody writes.
package struct UnitChoice: Equatable, Sendable {
    package let value: String
    package let name: Phrase

    /// The office's units, then "another unit" and "I don't know".
    package static func all(in site: SiteEdition) -> [UnitChoice] {
        site.configuration.units.map { UnitChoice(value: $0.id, name: $0) } + [other, unknown]
    }

    static let other = UnitChoice(value: "other", name: Phrase(id: "Unit lain", en: "Another unit"))
    static let unknown = UnitChoice(value: "unknown", name: Phrase(id: "Tidak tahu", en: "I don’t know"))
}
