import Messages
import NIOCore
import Peluit
import Storage

/// Looks under a code, in the gateway's own board and log, as every client looks in its copy. Spec 13.5.
struct ThreadLookup<Store: GatewayStore>: Sendable {
    let rosters: RosterKeeper<Store>
    let board: BoardDesk<Store>
    let log: LogKeeper<Store>
    let clock: GatewayClock

    /// To whom the next message shall be sealed, by the latest reply; nil while there is none. Old replies count when there is no newer one.
    func recipients(of receipt: borrowing Receipt) async throws -> RecipientSet? {
        if let recent = try await thread(of: receipt, archives: false).recipients { return recent }
        return try await thread(of: receipt, archives: true).recipients
    }

    /// - Parameter archives: the months behind the current board too.
    func thread(of receipt: borrowing Receipt, archives: Bool) async throws -> ReporterThread {
        let mailbox = Mailbox(receipt)
        let stored = try await storedDays(mailbox)
        var reader = BoardReader(mailbox, officeKeys: await rosters.state.current.acceptedReplyKeys)
        if archives {
            for month in try await board.archiveMonths() { try reader.read(Array(try await board.archive(month).readableBytesView)) }
        }
        try reader.read(Array(try await board.currentCells().readableBytesView))
        return ReporterThread(stored: stored, board: reader, time: clock.now())
    }

    private func storedDays(_ mailbox: borrowing Mailbox) async throws -> [CalendarDate] {
        var stored: [CalendarDate] = []
        for day in try await log.recentDays() {
            let bytes = try await log.leaves(on: day)
            guard let leaves = Leaf.parseDay(bytes) else { continue }
            var isOwn = false
            for leaf in leaves where leaf.isOwned(by: mailbox) { isOwn = true }
            if isOwn, let date = CalendarDate(day: day) { stored.append(date) }
        }
        return stored
    }
}
