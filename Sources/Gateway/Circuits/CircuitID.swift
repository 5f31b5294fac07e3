/// The number that an onion service gives to one client's circuit. It says who is the same, not who it is. Spec 13.4.
struct CircuitID: Hashable, Sendable {
    private let number: UInt32

    init(_ number: UInt32) {
        self.number = number
    }
}
