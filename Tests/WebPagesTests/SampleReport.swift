import Messages
import Peluit
import Testing

@testable import WebPages

/// A report on its way, a thread under a code, and the pages that show them.
enum SampleReport {
    static let words = [
        "fajar", "jembatan", "kopi", "mutiara", "senja", "lonceng", "tebing", "rumput", "pelangi", "kereta", "bumbu", "zaitun",
    ]
    static let receipt = words.joined(separator: " ")

    /// Every field, each with the same text where it takes text.
    static func fields(text: String = "Uang percepatan") -> [String: [String]] {
        [
            "participation": ["yes"], "goodFaith": ["yes"], "what": [text], "kind": ["corruption"], "who": [text], "whoUnknown": ["yes"],
            "when": [text], "where": [text], "how": [text], "unit": ["unknown"], "exclude": ["0", "2"], "identity": ["officers"],
            "name": [text], "contact": [text], "receipt": [receipt], "describe-1": [text], "origin-1": ["copy"], "describe-5": [text],
        ]
    }

    static func draft(text: String = "Uang percepatan") -> ReportDraft {
        let fields = fields(text: text)
        return ReportDraft { fields[$0] ?? [] }
    }

    static func message(text: String = "Lewat map biru") -> MessageDraft {
        let fields = [
            "message": [text], "meeting": ["phone"], "satisfaction": ["partly"], "objection": ["yes"], "exclude": ["1"],
            "describe-2": [text],
        ]
        return MessageDraft { fields[$0] ?? [] }
    }

    static func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(text))
    }

    /// A thread whose last step is `stage`, on 20 November 2026.
    static func thread(
        _ stage: StageName, details: TimelineEntry.Details = .init(), text: String = "Terima kasih.", due: CalendarDate? = nil
    )
        throws -> ReporterThread
    {
        let stored = try [day("2026-11-11"), day("2026-11-14")]
        let start = TimelineEntry(stage: .received, date: try day("2026-11-12"))
        let last = TimelineEntry(stage: stage, date: try day("2026-11-18"), details: details)
        let receipt = try ReceivedSummary(envelope: [UInt8](repeating: 7, count: 32), contentSizeInBytes: 812, files: 2)
        let again = try ReceivedSummary(envelope: [UInt8](repeating: 8, count: 32), contentSizeInBytes: 90, files: 1)
        let documents = [
            try ReplyDocument(kind: .acknowledgement, sent: day("2026-11-12"), timeline: [start], recipients: 3, received: receipt),
            try ReplyDocument(kind: .acknowledgement, sent: day("2026-11-15"), timeline: [start], recipients: 3, received: again),
            try ReplyDocument(
                kind: .message, text: text, sent: day("2026-11-18"), timeline: stage == .received ? [start] : [start, last], recipients: 3,
                registerNumber: text, due: due),
        ]
        let replies = try documents.enumerated().map { index, document in
            ReporterThread.Reply(id: try #require(ReplyID([UInt8](repeating: UInt8(index), count: 16))), document: document)
        }
        return ReporterThread(stored: stored, replies: replies, time: 20_777 * 86_400)
    }
}
