/// The random name of a case's statistics record; nothing leads from it to the case. Spec 14.6.
package struct StatisticsID: Hashable, Sendable {
    package static let length = 16

    package let bytes: [UInt8]

    /// - Returns: `nil` unless there are 16 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }
}
