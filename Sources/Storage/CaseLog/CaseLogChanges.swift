/// What one act of an officer changes, written as a whole or not at all: an event with the state of the envelope it came from, the
/// sealed keys of its case, the reply's cells. Spec 11.4 and 11.7.
package struct CaseLogChanges: Equatable, Sendable {
    /// Events to append; several of one case in their order.
    package var events: [StoredEvent] = []
    /// Submissions that leave the state ``IntakeState/pending``.
    package var decisions: [IntakeDecision] = []
    /// Copies of case keys to add or replace.
    package var sealedKeys: [SealedCaseKey] = []
    /// Copies of case keys to delete. Happens before ``sealedKeys`` are added.
    package var removedKeys: [CaseKeySelection] = []
    /// Reply cells to post, in this order.
    package var outbox: [OutboxCell] = []
    /// Small values to set; nil deletes.
    package var settings: [String: [UInt8]?] = [:]

    package init() {}
}
