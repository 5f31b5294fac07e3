/// How many cells a file takes: padded so that the count tells its size only roughly. Spec 7.1.
public enum CellCount {
    /// Plain bytes in one cell.
    public static let plainLength = 262_128
    /// Sealed bytes of one cell.
    public static let sealedLength = 262_144

    /// Cells for a file of `size` bytes.
    public static func cells(forFileOf size: UInt64) -> UInt64 {
        let length = UInt64(plainLength)
        let whole = size / length + (size % length == 0 ? 0 : 1)
        return padded(max(1, whole))
    }

    /// Padmé: keeps the leading bits of a number and rounds the rest up, at most 12 % more.
    static func padded(_ count: UInt64) -> UInt64 {
        guard count > 1 else { return 1 }
        let exponent = 63 - count.leadingZeroBitCount
        let kept = exponent == 0 ? 1 : 63 - UInt64(exponent).leadingZeroBitCount + 1
        let mask = (1 as UInt64) << UInt64(max(0, exponent - kept)) - 1
        return (count + mask) & ~mask
    }
}
