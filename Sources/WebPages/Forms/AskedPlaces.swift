/// The two places of the code that are asked back; the hidden field `places`. Spec 13.2.
package struct AskedPlaces: Equatable, Sendable {
    /// 1 to 12, below ``second``.
    package let first: Int
    package let second: Int

    /// - Returns: `nil` unless they are two different places of twelve, in order.
    package init?(_ first: Int, _ second: Int) {
        guard first >= 1, first < second, second <= 12 else { return nil }
        self.first = first
        self.second = second
    }

    /// Reads what the hidden field carries: `4,9`.
    package init?(_ field: String) {
        guard field.utf8.count <= 5, !field.utf8.contains(UInt8(ascii: "+")) else { return nil }
        let parts = field.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Int(String(parts[0]) ?? ""), let second = Int(String(parts[1]) ?? "") else { return nil }
        self.init(first, second)
    }

    /// What the hidden field carries.
    package var field: String { "\(first),\(second)" }
}
