/// What an office acknowledges: exactly the envelopes and cells of one day. Spec 10.5.
public enum DayDigest {
    /// `H("peluit/day/1"; day u32, number of envelopes u32, hashes ascending …, cell ids ascending …)`.
    ///
    /// - Parameters: Both lists may come in any order.
    public static func digest(day: UInt32, envelopes: [EnvelopeHash], cells: [CellID], _ organisation: OrganisationID) -> Digest {
        let hash = LabelledHash(.day, organisation)
        var head = ByteWriter()
        head.append(day)
        head.append(UInt32(envelopes.count))
        hash.update(head.bytes)
        for envelope in envelopes.sorted() { hash.update(envelope.bytes) }
        for cell in cells.sorted() { hash.update(cell.bytes) }
        return Digest(trusted: hash.finish())
    }
}
