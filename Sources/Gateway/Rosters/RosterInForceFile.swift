import Peluit

/// Remembers when the roster in force was taken up: for seven days the one before is good as well (spec 5.7).
struct RosterInForceFile: Sendable {
    private static let limit = 64

    let path: String

    /// When this version was taken up, in unix seconds; nil when that is not known.
    func since(version: UInt32) -> UInt64? {
        guard let bytes = try? WholeFile.read(path, limit: Self.limit), bytes.last == UInt8(ascii: "\n") else { return nil }
        let fields = bytes.dropLast().split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard fields.count == 2, Decimal.decode(fields[0]) == UInt64(version) else { return nil }
        return Decimal.decode(fields[1])
    }

    func write(version: UInt32, since: UInt64) throws(FileError) {
        try WholeFile.write(Array("\(version) \(since)\n".utf8), to: path, mode: 0o600)
    }
}
