import Messages

/// The form under a report that was sent: a message, files, a wish to meet, and what the stage asks besides.
struct AnswerForm: Sendable {
    let heading: String
    let words: AnswerTexts
    let form: FlowForm
    /// Radio buttons about how the matter ended; only when it did.
    let fields: [FieldView]
    let objects: Bool
    let mayObject: Bool
    let message: String
    let messageError: String?
    let messageHints: String
    let evidence: Evidence?
    let meetings: [FieldView.Choice]
    let kind = "radio"
    let meetsOpen: Bool
    let closing: String?
    let channels: String?
    let channelsLabel: String
    let guide: String
    let honey: String

    struct Evidence: Sendable {
        let files: FileSlots
        let limit: String
        let filesOpen: Bool
    }

    init(
        _ situation: Situation, site: SiteEdition, language: Language, receipt: String, token: String, draft: MessageDraft,
        problems: [FieldProblem], notice: SendNotice?, asksExclusion: Bool
    ) {
        let makes = FieldMaker(language: language, problems: problems + (notice?.problems ?? []))
        let stage = situation.stage
        let words = AnswerTexts(in: language)
        heading = AnswerTexts.heading(after: stage, isAwaited: situation.isAwaited)[language]
        self.words = words
        form = FlowForm(.answer, hidden: [HiddenField("receipt", receipt), HiddenField("token", token)], language: language)
        var fields: [FieldView] = []
        if stage == .closed {
            fields.append(
                makes.radios(
                    "satisfaction", AnswerTexts.satisfaction, choices: AnswerTexts.satisfactions, chosen: draft.satisfaction?.rawValue))
        }
        if asksExclusion { fields.append(makes.exclusion(in: site, chosen: draft.excluded)) }
        self.fields = fields
        mayObject = situation.objectionUntil != nil
        objects = draft.objection
        message = draft.message
        messageError = makes.error("message")
        messageHints = messageError == nil ? "hint-message" : "hint-message error-message"
        evidence =
            notice?.offersFiles ?? true
            ? Evidence(
                files: FileSlots(
                    count: site.configuration.fileSlots, notes: draft.files, problems: problems + (notice?.problems ?? []),
                    language: language),
                limit: SendTexts.limit(site.formLimit)[language],
                filesOpen: notice != nil || problems.contains { $0.field.hasPrefix("describe-") }) : nil
        meetings = makes.choices("meeting", AnswerTexts.meetings) { $0 == draft.meeting?.rawValue ?? "" }
        meetsOpen = draft.meeting != nil
        closing = stage == .closed ? AnswerTexts.afterClosing[language] : nil
        channels = notice == nil ? nil : PagePath.otherChannels.path(in: language)
        channelsLabel = SendTexts(in: language).otherChannels
        guide = PagePath.guide.path(in: language)
        honey = words.honey
    }
}

extension SendNotice {
    /// What it says about a field.
    var problems: [FieldProblem] {
        if case .holdsCode(let problem) = self { return [problem] }
        return []
    }
}
