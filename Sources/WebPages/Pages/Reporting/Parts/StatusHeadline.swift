import Messages

/// The status page's heading and what it means for the reporter: what is so, then what to do by when.
struct StatusHeadline: Sendable {
    let statusHeading: String
    let lead: String?
    let deadline: Deadline?

    /// A sentence with a date that stands out.
    struct Deadline: Sendable {
        let sentenceBefore: String
        let date: String
        let sentenceAfter: String
    }

    init(_ situation: Situation, language: Language) {
        guard let stage = situation.stage else {
            statusHeading = (situation.thread.stored.isEmpty ? StatusTexts.nothingReadable : StageTexts.stored)[language]
            lead = situation.thread.stored.isEmpty ? nil : StageTexts.storedLead[language]
            deadline = nil
            return
        }
        statusHeading = Self.heading(stage, situation)[language]
        lead = Self.sentences(stage, situation).map { $0[language] }.joined(separator: " ")
        deadline = Self.deadline(situation, language: language)
    }

    private static func heading(_ stage: StageName, _ situation: Situation) -> Phrase {
        if situation.isAwaited { return StageTexts.heading(.awaitingReporter) }
        let heading = StageTexts.heading(stage)
        guard stage == .closed || stage == .concluded, let outcome = situation.outcome?.details.outcome else { return heading }
        let words = CodedTexts.outcome(outcome)
        // An office's own words may be long; they stand among the facts.
        guard words.id != outcome else { return heading }
        return Phrase(id: "\(heading.id): \(words.id)", en: "\(heading.en): \(words.en)")
    }

    private static func sentences(_ stage: StageName, _ situation: Situation) -> [Phrase] {
        if situation.isAwaited { return [StageTexts.question] }
        let details = situation.timeline.last?.details
        var sentences: [Phrase] = []
        if let reason = details?.reason, stage == .archived || stage == .stopped { sentences.append(StageTexts.reason(reason)) }
        sentences.append(
            stage == .stopped ? Phrase(id: "Laporan tidak diteruskan.", en: "The report is not pursued.") : stage.reporterSentence)
        if stage == .delegated, let answered = details?.answered, let agencies = details?.of {
            sentences.append(StageTexts.answered(answered, of: agencies))
        }
        if stage == .closed {
            sentences.insert(situation.outcome?.details.outcome == "substantiated" ? StageTexts.thanks : StageTexts.plainThanks, at: 0)
        }
        return sentences
    }

    private static func deadline(_ situation: Situation, language: Language) -> Deadline? {
        func deadline(_ before: Phrase, _ date: CalendarDate, _ after: Phrase) -> Deadline {
            Deadline(sentenceBefore: before[language], date: date.longPhrase[language], sentenceAfter: after[language])
        }
        if let due = situation.due {
            return situation.isPast(due)
                ? deadline(StageTexts.answerWasDue, due, StageTexts.answerStill)
                : deadline(StageTexts.answerBy, due, StageTexts.answerAfter)
        }
        guard situation.stage == .archived || situation.stage == .stopped, let until = situation.timeline.last?.details.until else {
            return nil
        }
        return deadline(situation.isPast(until) ? StageTexts.objectWas : StageTexts.objectBy, until, Phrase(verbatim: "."))
    }
}
