package import Messages

/// What lies under a code, and the form to answer it.
package struct StatusPage: Page {
    package static let template = TemplateName.status

    private let frame: PageFrame
    private let errors: ErrorSummary?
    private let notice: NoticeView?
    private let text: StatusTexts
    private let headline: StatusHeadline
    private let facts: Facts?
    private let toForm: String?
    private let record: Record?
    private let faults: Faults?
    /// After a failed attempt the form stands first.
    private let formFirst: Bool
    /// The page's heading when the form has problems and no notice stands above it.
    private let notSent: String?
    private let answer: AnswerForm

    /// A label with its value.
    private struct Fact: Sendable {
        let label: String
        let fact: String
    }

    /// Stages and conversation.
    private struct Record: Sendable {
        let stages: [StageView]
        let talk: Talk?
    }

    private struct Facts: Sendable {
        let rows: [Fact]
    }

    private struct Talk: Sendable {
        let messages: [TalkView]
    }

    /// What is missing or damaged.
    private struct Faults: Sendable {
        let faultHeading: String
        let sentences: [String]
        let archiveLabel: String?
        let archiveAction: String
    }

    /// - Parameters:
    ///   - receipt: the code, which travels in the form.
    ///   - draft: what was typed, when the message was not taken.
    ///   - asksExclusion: whether the reporter must say again who shall not read, because the office has not answered yet.
    package init(
        site: SiteEdition, language: Language, thread: ReporterThread, receipt: String, token: String, draft: MessageDraft,
        problems: [FieldProblem], notice: SendNotice?, hasArchive: Bool, searchedArchive: Bool, asksExclusion: Bool
    ) {
        let text = StatusTexts(in: language)
        let situation = Situation(thread)
        let view = notice.map { NoticeView($0, isReport: false, site: site, language: language) }
        let headline = StatusHeadline(situation, language: language)
        let isTyping = !draft.isEmpty || notice != nil || !problems.isEmpty
        frame = PageFrame(
            way: view?.heading ?? headline.statusHeading, isError: notice != nil || !problems.isEmpty, site: site, language: language,
            path: .check, state: isTyping || situation.isAwaited ? .answerNotSent : .reading, back: .link(.check, text.close))
        errors = ErrorSummary(problems, language: language, comfort: QuestionPageTexts.errorComfort)
        self.notice = view
        self.text = text
        self.headline = headline
        formFirst = notice != nil || !problems.isEmpty
        notSent = notice == nil && !problems.isEmpty ? StatusTexts.notSent[language] : nil
        toForm = situation.isAwaited && !formFirst ? AnswerTexts.toForm[language] : nil
        let facts = Self.facts(situation, text: text, language: language)
        self.facts = facts.isEmpty ? nil : Facts(rows: facts)
        let messages = TalkView.all(thread, text: text, language: language)
        record =
            thread.isEmpty
            ? nil
            : Record(
                stages: StageView.all(situation, language: language), talk: messages.isEmpty ? nil : Talk(messages: messages))
        faults = Self.faults(thread, hasArchive: hasArchive, searchedArchive: searchedArchive, text: text, language: language)
        answer = AnswerForm(
            situation, site: site, language: language, receipt: receipt, token: token, draft: draft, problems: problems, notice: notice,
            asksExclusion: asksExclusion)
    }

    private static func facts(_ situation: Situation, text: StatusTexts, language: Language) -> [Fact] {
        var facts: [Fact] = []
        if let number = situation.thread.latest?.registerNumber { facts.append(Fact(label: text.register, fact: number)) }
        if let sent = situation.thread.latest?.sent { facts.append(Fact(label: text.lastNews, fact: sent.phrase[language])) }
        if let concluded = situation.outcome, let outcome = concluded.details.outcome {
            let words = CountText.capitalised(CodedTexts.outcome(outcome)[language])
            facts.append(Fact(label: StageTexts.outcome[language], fact: "\(words), \(concluded.date.phrase[language])"))
        }
        let actions = situation.actions
        if !actions.isEmpty { facts.append(Fact(label: StageTexts.action[language], fact: actions.joined(separator: "; "))) }
        return facts
    }

    private static func faults(
        _ thread: ReporterThread, hasArchive: Bool, searchedArchive: Bool, text: StatusTexts, language: Language
    ) -> Faults? {
        var sentences: [Phrase] = []
        if thread.missing > 0 { sentences.append(StatusTexts.missing(thread.missing)) }
        if thread.incomplete > 0 { sentences.append(StatusTexts.incomplete(thread.incomplete)) }
        if thread.damaged > 0 { sentences.append(StatusTexts.damaged(thread.damaged)) }
        let mayHelp = hasArchive && !searchedArchive && !thread.isEmpty && (thread.missing + thread.incomplete > 0 || thread.latest == nil)
        if mayHelp { sentences.append(StatusTexts.mayBeInArchive) }
        if searchedArchive { sentences.append(StatusTexts.notInArchive) }
        guard !sentences.isEmpty else { return nil }
        let onlyArchive = thread.missing + thread.incomplete + thread.damaged == 0
        return Faults(
            faultHeading: (onlyArchive ? Phrase(id: "Arsip", en: "Archive") : StatusTexts.faultHeading)[language],
            sentences: sentences.map { $0[language] }, archiveLabel: mayHelp ? text.archive : nil,
            archiveAction: PagePath.check.path(in: language))
    }
}
