package import Peluit

/// Everything that can be found under one receipt code. Spec 8.4, 9.5.
package struct ReporterThread: Sendable {
    /// A reply of the office.
    package struct Reply: Sendable {
        package let id: ReplyID
        package let document: ReplyDocument

        package init(id: ReplyID, document: ReplyDocument) {
            self.id = id
            self.document = document
        }
    }

    /// Days on which an envelope of this code was logged, ascending.
    package let stored: [CalendarDate]
    /// By the day they were sent, and the order of the board.
    package let replies: [Reply]
    /// Cells that were meant for this code and do not open or verify, and replies that are no documents.
    package let damaged: Int
    /// Replies of which a part is missing.
    package let incomplete: Int
    /// The gateway's time, Unix seconds.
    package let time: UInt64

    package init(stored: [CalendarDate], replies: [Reply], damaged: Int = 0, incomplete: Int = 0, time: UInt64) {
        self.stored = stored
        self.replies = replies
        self.damaged = damaged
        self.incomplete = incomplete
        self.time = time
    }

    /// What a board holds for its reader's code, in the order in which it was said.
    package init(stored: [CalendarDate], board: borrowing BoardReader, time: UInt64) {
        var replies: [Reply] = []
        var unreadable = 0
        for reply in board.replies {
            if let document = try? ReplyDocument(decoding: reply.document) {
                replies.append(Reply(id: reply.id, document: document))
            } else {
                unreadable += 1
            }
        }
        // A posting shuffles its cells: among replies of one day the longer timeline is the later one, then the board's order counts.
        replies.sort { ($0.document.sent, $0.document.timeline.count) < ($1.document.sent, $1.document.timeline.count) }
        self.init(stored: stored, replies: replies, damaged: board.damaged + unreadable, incomplete: board.incomplete, time: time)
    }

    package var isEmpty: Bool { stored.isEmpty && replies.isEmpty && damaged == 0 && incomplete == 0 }

    /// What the office said last: the whole timeline, the recipients, what it waits for.
    package var latest: ReplyDocument? { replies.last?.document }

    /// When the office says that it received the report; collected and acknowledged at once.
    package var acknowledged: CalendarDate? {
        replies.first { $0.document.kind == .acknowledgement }?.document.sent
    }

    /// Replies that others name as earlier and that were not found.
    package var missing: Int {
        let found = Set(replies.map { $0.id.bytes })
        return Set(replies.flatMap { $0.document.earlier }).subtracting(found).count
    }

    /// To whom the next message shall be sealed. Spec 5.5.
    package var recipients: RecipientSet? {
        latest.map { RecipientSet(bits: $0.recipients) }
    }

    /// Until when it is normal that nothing is found: one posting and a day; by then an office that works has answered.
    ///
    /// - Parameter boardPeriod: the roster's, seconds.
    package static func silenceIsNormal(until boardPeriod: UInt32, after time: UInt64) -> CalendarDate? {
        CalendarDate(unixTime: time + UInt64(boardPeriod) + ProtocolTime.secondsPerDay)
    }
}
