/// What the office holds of a closed day of the gateway. Spec 9.6.
package struct GatewayDay: Equatable, Sendable {
    package let day: UInt32
    /// Leaves one after the other, 65 bytes each.
    package let leaves: [UInt8]
    package let padding: DayPadding
    /// The checkpoint note of a tree that holds the day.
    package let checkpoint: [UInt8]
    /// What is needed to go on from the tree that ends with this day.
    package let treeState: [UInt8]
    /// The gateway has been told that the day is here.
    package let isAcknowledged: Bool

    package init(
        day: UInt32, leaves: [UInt8], padding: DayPadding, checkpoint: [UInt8], treeState: [UInt8], isAcknowledged: Bool
    ) {
        self.day = day
        self.leaves = leaves
        self.padding = padding
        self.checkpoint = checkpoint
        self.treeState = treeState
        self.isAcknowledged = isAcknowledged
    }
}

/// The gateway's days as the office saw them.
package protocol GatewayDayShelf: Sendable {
    /// Keeps a day, in the place of what was held of it.
    func recordDay(_ day: GatewayDay) async throws(StorageError)

    /// Notes that the gateway was told.
    ///
    /// - Throws: ``StorageError/notFound`` when the day was not recorded.
    func markDayAcknowledged(_ day: UInt32) async throws(StorageError)

    /// One day; nil when it was not recorded.
    func gatewayDay(_ day: UInt32) async throws(StorageError) -> GatewayDay?

    /// Recorded days, ascending.
    func gatewayDays() async throws(StorageError) -> [UInt32]

    /// The latest day recorded.
    func lastGatewayDay() async throws(StorageError) -> GatewayDay?
}
