import Messages

/// An entry of the conversation.
struct TalkView: Sendable {
    let who: String
    let day: String
    let said: String
    /// The reporter's own messages cannot be shown; that they arrived can.
    let isMine: Bool

    /// The newest first.
    static func all(_ thread: ReporterThread, text: StatusTexts, language: Language) -> [TalkView] {
        var entries: [(day: CalendarDate, view: TalkView)] = []
        func add(_ day: CalendarDate, _ who: String, _ said: String, isMine: Bool) {
            entries.append((day, TalkView(who: who, day: day.phrase[language], said: said, isMine: isMine)))
        }
        // The first day and the first acknowledgement are the report's own; the timeline shows them.
        for day in thread.stored.dropFirst() { add(day, text.you, StageTexts.messageStored[language], isMine: true) }
        var isFirst = true
        for reply in thread.replies {
            if let received = reply.document.received {
                if !isFirst {
                    add(reply.document.sent, text.you, StageTexts.messageReceived(files: Int(received.files))[language], isMine: true)
                }
                isFirst = false
            }
            if !FormText.isBlank(reply.document.text) { add(reply.document.sent, text.officer, reply.document.text, isMine: false) }
        }
        let sorted = entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        return sorted.reversed().map(\.element.view)
    }
}
