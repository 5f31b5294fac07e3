import Casework
import Messages
import OfficerKeys
import Peluit

/// Writes what a reporter will read: timeline, text, due date. Spec 6.3.
struct ReplyWriter {
    let open: OpenCase
    let keys: OfficeKeys
    /// Unix seconds.
    let time: UInt64

    /// An officer's message.
    func message(_ text: String, due: CalendarDate? = nil) throws(OfficerError) -> SentReply {
        try reply(.message, id: ReplyID.random(), text: text, due: due)
    }

    /// Confirms that a report or message was collected and opened; sizes only, never the content.
    func acknowledgement(of message: ReceivedMessage) throws(OfficerError) -> SentReply {
        let received: ReceivedSummary
        do throws(ContentsError) {
            received = try ReceivedSummary(
                envelope: message.envelope, contentSizeInBytes: UInt32(clamping: try message.content.encoded().count),
                files: UInt32(message.content.files.count))
        } catch {
            throw .bug
        }
        return try reply(.acknowledgement, id: ReplyID.random(), received: received)
    }

    /// The latest status, with the same id however often it is sealed again. Spec 8.2.
    func status() throws(OfficerError) -> SentReply {
        try reply(.status, id: ReplyID(statusOf: open.thread, sequence: open.last.header.sequence, keys.organisation))
    }

    private func reply(
        _ kind: ReplyDocument.Kind, id: ReplyID, text: String = "", due: CalendarDate? = nil, received: ReceivedSummary? = nil
    ) throws(OfficerError) -> SentReply {
        guard let sent = CalendarDate(unixTime: time) else { throw .bug }
        do throws(ContentsError) {
            let document = try ReplyDocument(
                kind: kind, text: text, sent: sent, timeline: Timeline.entries(of: open.state), recipients: recipients,
                earlier: open.entries.compactMap { $0.body.reply?.replyID }.suffix(Self.earlierLimit),
                due: due ?? awaitedUntil, received: received)
            return try SentReply(replyID: id.bytes, document: document)
        } catch {
            throw .replyTooLong
        }
    }

    private static let earlierLimit = 32

    /// To whom the next message shall be sealed: those who could read the first one. Spec 5.5.
    private var recipients: UInt8 {
        let first = open.entries.lazy.compactMap(\.body.message).first
        return first.flatMap { try? Payload(decoding: $0.payload).recipients } ?? 0
    }

    private var awaitedUntil: CalendarDate? {
        guard case .awaitingReporter(_, let until) = open.state.stage else { return nil }
        return CalendarDate(day: until.number)
    }
}

/// A case's stages as a reporter sees them. Spec 6.3, casework R8.
enum Timeline {
    static func entries(of state: CaseState) -> [TimelineEntry] {
        state.history.enumerated().compactMap { index, entry in
            // The arrival is known to the day, officers' acts to the second.
            let date = index == 0 ? CalendarDate(day: state.arrival.number) : CalendarDate(unixTime: entry.since)
            guard let date else { return nil }
            return TimelineEntry(stage: StageName(entry.stage.name), date: date, details: details(of: entry.stage))
        }
    }

    private static func details(of stage: Stage) -> TimelineEntry.Details {
        switch stage {
        case .awaitingReporter(_, let until): TimelineEntry.Details(until: CalendarDate(day: until.number))
        case .archived(let reason): TimelineEntry.Details(reason: reason.text)
        case .stopped(let reason, let until):
            TimelineEntry.Details(reason: reason.text, until: until.flatMap { CalendarDate(day: $0.number) })
        case .delegated(let agencies): TimelineEntry.Details(answered: 0, of: UInt32(clamping: agencies.count))
        case .concluded(let outcome): TimelineEntry.Details(outcome: outcome.rawValue)
        case .received, .verifying, .underReview, .choosingPath, .investigating, .reporting, .inDiscussion, .correctiveAction, .closed:
            TimelineEntry.Details()
        }
    }
}
