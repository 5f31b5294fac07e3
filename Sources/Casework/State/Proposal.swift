/// An act that waits for a second person. Spec 14.2.
package struct Proposal: Hashable, Sendable {
    /// The number of its event in the case, from 1.
    package let number: UInt64
    package let act: Act
    package let by: OfficerID
    /// Unix seconds.
    package let time: UInt64

    /// Whether it is a step: it lapses with any other, for it was meant for the stage it was proposed in.
    var isStep: Bool { act.name == .changeStage }
}
