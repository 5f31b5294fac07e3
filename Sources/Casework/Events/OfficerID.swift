/// An officer as a case knows one: the 32 bytes of the officer's identity (spec 2.2), compared and never interpreted.
package struct OfficerID: Hashable, Sendable {
    package let bytes: [UInt8]

    /// - Returns: `nil` unless there are 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }
}

/// Another case, by its id of 16 bytes (spec 11.2).
package struct CaseReference: Hashable, Sendable {
    package let bytes: [UInt8]

    /// - Returns: `nil` unless there are 16 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }
}
