package import Messages

/// Two of the words, the files, and the button that sends. Step 5; and every reason why a report was not taken.
package struct SendPage: Page {
    package static let template = TemplateName.send

    private let frame: PageFrame
    private let errors: ErrorSummary?
    private let notice: NoticeView?
    private let text: SendTexts
    private let form: FlowForm
    /// Where buttons go that do not send.
    private let flow: String
    private let kept: KeptText?
    private let words: [Word]
    private let evidence: Evidence?
    private let sendLabel: String
    private let channels: String?
    private let changesReaders: Bool
    private let guide: String
    private let honey: String

    /// One of the two words that are asked back.
    private struct Word: Sendable {
        let wordID: String
        let ask: String
        let wordError: String?
        let wordErrorWord: String
    }

    /// The files, and what they tell about who sends them.
    private struct Evidence: Sendable {
        let filesHeading: String
        let files: FileSlots
        let limit: String
    }

    /// - Parameter places: the two words to ask back, 1 to 12.
    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, token: String, receipt: String, places: (Int, Int),
        problems: [FieldProblem], notice: SendNotice?
    ) {
        let text = SendTexts(in: language)
        let makes = FieldMaker(language: language, problems: problems)
        let view = notice.map { NoticeView($0, isReport: true, site: site, language: language) }
        frame = PageFrame(
            way: view?.heading ?? text.heading, isError: !problems.isEmpty || notice != nil, site: site, language: language,
            back: .button(in: language), step: PageFrame.Step(.files, language: language))
        errors = ErrorSummary(problems, language: language, comfort: QuestionPageTexts.errorComfort)
        self.notice = view
        self.text = text
        var draft = draft
        draft.receipt = receipt
        let slots = site.configuration.fileSlots
        let kept = notice.map { KeptText($0, in: draft, text: text, language: language) }
        let offersFiles = notice?.offersFiles ?? true
        let typed = offersFiles ? (1...max(1, slots)).flatMap { ["describe-\($0)", "origin-\($0)"] } : []
        form = FlowForm(
            .send, page: .files, draft: draft, shown: Set(typed + (kept.map { [$0.id] } ?? [])), token: token, language: language
        ).adding(HiddenField("places", "\(places.0),\(places.1)"))
        flow = PagePath.report.path(in: language)
        self.kept = kept
        words = [("word1", places.0), ("word2", places.1)].map { id, place in
            Word(
                wordID: id, ask: SendTexts.word(place)[language], wordError: makes.error(id),
                wordErrorWord: Phrase(id: "Kesalahan:", en: "Error:")[language])
        }
        evidence =
            offersFiles
            ? Evidence(
                filesHeading: notice == nil ? text.filesHeading : text.filesAgain,
                files: FileSlots(count: slots, notes: draft.files, problems: problems + (notice?.problems ?? []), language: language),
                limit: SendTexts.limit(site.formLimit)[language]) : nil
        sendLabel = offersFiles ? text.send : text.sendTextOnly
        channels = notice.map { _ in PagePath.otherChannels.path(in: language) }
        changesReaders = notice == .tooFewReaders
        guide = PagePath.guide.path(in: language)
        honey = text.honey
    }
}
