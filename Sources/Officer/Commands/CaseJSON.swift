import Casework
import Messages
import OfficerKeys
import Peluit

/// Cases for scripts.
enum CaseJSON {
    struct Summary: Encodable {
        let number, id, stage, arrived: String
        let unread, messages, replies, files: Int

        init(_ open: OpenCase) {
            number = open.id.number
            id = String(decoding: open.id.hex, as: UTF8.self)
            stage = open.state.stage.name.rawValue
            arrived = CalendarDate(day: open.state.arrival.number)?.text ?? ""
            unread = open.state.unread
            messages = open.state.messages
            replies = open.state.replies
            files = open.entries.reduce(0) { $0 + ($1.body.message?.content.files.count ?? 0) }
        }
    }

    struct Whole: Encodable {
        let summary: Summary
        let successors: [String]
        let events: [Event]

        init(_ open: OpenCase) {
            summary = Summary(open)
            successors = open.state.stage.successors.map(\.rawValue)
            events = open.entries.map(Event.init)
        }
    }

    struct Event: Encodable {
        let sequence, time: UInt64
        let type: String
        var day: String?
        var answers: [String: String]?
        var files: [File]?
        var text, by, from, to, reason: String?

        init(_ entry: OpenCase.Entry) {
            sequence = entry.sequence
            time = entry.time
            switch entry.body {
            case .reported(let message):
                type = "reported"
                take(message)
            case .messageReceived(let message):
                type = "messageReceived"
                take(message)
            case .replied(let reply, let requester):
                type = "replied"
                text = reply.document.text
                by = requester
            case .acknowledged: type = "acknowledged"
            case .stageChanged(let record):
                type = "stageChanged"
                from = record.from.rawValue
                to = record.to.rawValue
                reason = record.reason
            case .unknown(let event): type = event.type
            }
        }

        private mutating func take(_ message: ReceivedMessage) {
            day = CalendarDate(day: message.day)?.text
            answers = message.content.answers
            files = message.content.files.map(File.init)
        }
    }

    struct File: Encodable {
        let name, type, description: String
        let size: UInt64
        let original: Bool?

        init(_ entry: FileEntry) {
            name = entry.name
            type = entry.mediaType
            description = entry.description
            size = entry.sizeInBytes
            original = entry.isOriginal
        }
    }
}
