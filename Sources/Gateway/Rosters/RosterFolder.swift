import Glibc
import Peluit

/// The folder in which an organisation hands its public notes to a gateway.
///
/// ```
/// rosters.bundle           optional: the last roster under each earlier root, then the current one (spec 3.6)
/// roster.txt               the current roster
/// epoch-<n>-slot-<i>.txt   epoch certificates under it
/// ```
struct RosterFolder: Sendable {
    /// Notes as they lie in the folder, rosters oldest first.
    let rosters: [[UInt8]]
    let certificates: [Certificate]

    struct Certificate: Sendable {
        let epoch: UInt32
        let slot: UInt8
        let note: [UInt8]
    }

    /// Reads the folder. Blocks.
    ///
    /// - Throws: ``FileError``, or `NoteError` for a damaged bundle.
    init(reading path: String) throws {
        var rosters: [[UInt8]] = []
        if let bundle = try Self.optional(path + "/rosters.bundle", limit: NoteBundle.maximumCount * (SignedNote.maximumLength + 4)) {
            rosters = try NoteBundle.decode(bundle).map { $0.encoded() }
        }
        let current = try WholeFile.read(path + "/roster.txt", limit: SignedNote.maximumLength)
        if rosters.last != current { rosters.append(current) }
        self.rosters = rosters
        certificates = try Self.names(in: path).compactMap { name in
            guard let (epoch, slot) = Self.place(name) else { return nil }
            return Certificate(epoch: epoch, slot: slot, note: try WholeFile.read("\(path)/\(name)", limit: SignedNote.maximumLength))
        }
    }

    /// The organisation that the rosters speak of: their second line. Spec 3.1.
    var organisation: OrganisationID? {
        guard let lines = rosters.first?.split(separator: UInt8(ascii: "\n"), maxSplits: 2), lines.count > 1 else { return nil }
        return OrganisationID(hex: Array(lines[1]))
    }

    private static func optional(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        do { return try WholeFile.read(path, limit: limit) } catch .notFound { return nil }
    }

    /// Epoch and slot from `epoch-<n>-slot-<i>.txt`.
    private static func place(_ name: String) -> (epoch: UInt32, slot: UInt8)? {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "epoch", parts[2] == "slot", parts[3].hasSuffix(".txt"),
            let epoch = Decimal.decode(parts[1].utf8), let slot = Decimal.decode(parts[3].dropLast(4).utf8), slot < 8
        else { return nil }
        return UInt32(exactly: epoch).map { ($0, UInt8(slot)) }
    }

    private static func names(in path: String) throws(FileError) -> [String] {
        guard let stream = opendir(path) else { throw FileError(code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.sorted()
    }
}
