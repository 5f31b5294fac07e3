import Messages
import Peluit

/// Everything that can be found under one receipt code. Spec 8.4, 9.5.
struct ReporterThread: Sendable {
    /// A reply of the office.
    struct Reply: Sendable {
        let id: ReplyID
        let document: ReplyDocument
    }

    /// Days on which an envelope of this code was logged, ascending.
    let stored: [CalendarDate]
    /// By the day they were sent, and the order of the board.
    let replies: [Reply]
    /// Cells that were meant for this code and do not open or verify, and replies that are no documents.
    let damaged: Int
    /// Replies of which a part is missing.
    let incomplete: Int
    /// The gateway's time, Unix seconds.
    let time: UInt64

    var isEmpty: Bool { stored.isEmpty && replies.isEmpty && damaged == 0 && incomplete == 0 }

    /// What the office said last: the whole timeline, the recipients, what it waits for.
    var latest: ReplyDocument? { replies.last?.document }

    /// When the office says that it received the report; collected and acknowledged at once.
    var acknowledged: CalendarDate? {
        replies.first { $0.document.kind == .acknowledgement }?.document.sent
    }

    /// Replies that others name as earlier and that were not found.
    var missing: Int {
        let found = Set(replies.map { $0.id.bytes })
        return Set(replies.flatMap { $0.document.earlier }).subtracting(found).count
    }

    /// To whom the next message shall be sealed. Spec 5.5.
    var recipients: RecipientSet? {
        latest.map { RecipientSet(bits: $0.recipients) }
    }
}
