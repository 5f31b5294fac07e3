import Messages

/// A step of the timeline.
struct StageView: Sendable {
    let stageName: String
    let when: String?
    let stageHint: String?
    /// `now` or `next`.
    let style: String?
    let isCurrent: Bool

    /// Stored, collected, received; the stages; and what may come next.
    static func all(_ situation: Situation, language: Language) -> [StageView] {
        var views = arrival(situation.thread, language: language)
        for entry in situation.timeline where entry.stage != .received { views.append(StageView(entry, language: language)) }
        if let last = views.popLast() {
            let style = situation.stage == .closed ? nil : "now"
            views.append(StageView(stageName: last.stageName, when: last.when, stageHint: last.stageHint, style: style, isCurrent: true))
        }
        return views
            + StageTexts.next(after: situation.stage).map {
                StageView(stageName: $0[language], when: nil, stageHint: nil, style: "next", isCurrent: false)
            }
    }

    private static func arrival(_ thread: ReporterThread, language: Language) -> [StageView] {
        func view(_ name: Phrase, _ day: CalendarDate?, _ hint: Phrase?) -> StageView {
            StageView(stageName: name[language], when: day?.phrase[language], stageHint: hint?[language], style: nil, isCurrent: false)
        }
        var views: [StageView] = []
        if let day = thread.stored.first {
            views.append(view(StageTexts.storedStep, day, StageTexts.storedHint))
        } else {
            views.append(view(StageTexts.storedStep, nil, StageTexts.storedTomorrow))
        }
        if let receipt = thread.replies.first(where: { $0.document.kind == .acknowledgement })?.document {
            views.append(view(StageTexts.collected, receipt.sent, nil))
            views.append(view(StageTexts.received, receipt.sent, StageTexts.readable(files: Int(receipt.received?.files ?? 0))))
        } else if let latest = thread.latest {
            // Its acknowledgement was not found, but who answers has received.
            views.append(view(StageTexts.received, latest.timeline.first?.date, nil))
        }
        return views
    }

    private init(stageName: String, when: String?, stageHint: String?, style: String?, isCurrent: Bool) {
        self.stageName = stageName
        self.when = when
        self.stageHint = stageHint
        self.style = style
        self.isCurrent = isCurrent
    }

    private init(_ entry: TimelineEntry, language: Language) {
        var name = entry.stage.reporterTitle[language]
        if let outcome = entry.details.outcome { name += ": \(CodedTexts.outcome(outcome)[language])" }
        var hints: [String] = []
        if let reason = entry.details.reason { hints.append(StageTexts.reason(reason)[language]) }
        if let action = entry.details.action { hints.append(action) }
        if let answered = entry.details.answered, let agencies = entry.details.of {
            hints.append(StageTexts.answered(answered, of: agencies)[language])
        }
        var when = entry.date.phrase[language]
        if let until = entry.details.until {
            if entry.stage == .awaitingReporter {
                when = "\(StageTexts.since[language]) \(when), \(StageTexts.until[language]) \(until.phrase[language])"
            } else {
                hints.append("\(StageTexts.objectBy[language]) \(until.phrase[language]).")
            }
        }
        self.init(stageName: name, when: when, stageHint: hints.isEmpty ? nil : hints.joined(separator: " "), style: nil, isCurrent: false)
    }
}
