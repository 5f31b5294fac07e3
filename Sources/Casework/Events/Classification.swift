/// What a matter is, once reviewed: its kind, the legal regimes it falls under, the unit it concerns. Codes of the office's lists.
package struct Classification: Hashable, Sendable {
    /// Jenis.
    package let kind: ListCode
    /// Tipe; each once.
    package let types: NonEmpty<ListCode>
    /// OPD or work unit.
    package let unit: ListCode

    /// Takes a type that is named twice once.
    package init(kind: ListCode, types: NonEmpty<ListCode>, unit: ListCode) {
        var seen: Set<ListCode> = []
        self.kind = kind
        self.types = NonEmpty(types.all.filter { seen.insert($0).inserted }) ?? types
        self.unit = unit
    }
}
