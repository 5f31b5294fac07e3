import Casework
import Messages
import OfficerKeys
import Peluit

/// What an officer does to a case; each act is one transaction. Spec 11.6.
struct CaseActs {
    let session: OfficeSession
    /// Unix seconds.
    let time: UInt64

    /// Writes to the reporter: event and sealed cells together.
    func reply(_ text: String, due: CalendarDate? = nil, to open: OpenCase) async throws(OfficerError) {
        let keys = session.keys
        var open = open
        let reply = try ReplyWriter(open: open, keys: keys, time: time).message(text, due: due)
        var changes = CaseChanges()
        try changes.append(.replied(reply, requestedBy: keys.profile.officer), to: &open, at: time, keys: keys)
        try changes.enqueue(reply, of: open, keys: keys)
        try await session.commit(changes)
    }

    /// Moves the case on and tells the reporter, if the reporter can be told.
    ///
    /// - Throws: ``OfficerError`` with code notPermitted when no such step exists.
    func move(_ open: OpenCase, _ change: StageChange) async throws(OfficerError) {
        let keys = session.keys
        var open = open
        let body = EventBody.stageChanged(StageRecord(change, from: open.state.stage.name))
        do throws(CaseState.FoldError) {
            _ = try open.state(after: body, at: max(time, open.state.lastEvent), by: OfficerID(keys.officer.identity.verificationKey))
        } catch {
            if case .illegal(let transition) = error { throw OfficerError(transition, successors: open.state.stage.successors) }
            throw .bug
        }
        var changes = CaseChanges()
        try changes.append(body, to: &open, at: time, keys: keys)
        // A reporter who cannot be told must not keep the case where it is.
        if ReplyCells.canReach(open.address) {
            try changes.enqueue(try ReplyWriter(open: open, keys: keys, time: time).status(), of: open, keys: keys)
        }
        try await session.commit(changes)
    }
}
