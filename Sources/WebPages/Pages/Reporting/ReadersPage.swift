package import Messages

/// Who shall not read the report, and whether the reporter gives a name. Step 2, part 3.
package struct ReadersPage: Page {
    package static let template = TemplateName.readers

    private let frame: PageFrame
    private let errors: ErrorSummary?
    private let text: QuestionPageTexts
    private let readers: ReadersTexts
    private let form: FlowForm
    private let fields: [FieldView]
    /// Where the other channels stand, when too few officers remain.
    private let channels: String?
    private let isAnonymous: Bool
    private let name: String?
    private let nameError: String?
    private let contact: String?
    private let forCustodian: Bool
    private let forOfficers: Bool

    /// The page, with what was answered and what is wrong with it; `token` travels on.
    package init(site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem], token: String) {
        let text = QuestionPageTexts(.readers, in: language)
        let makes = FieldMaker(language: language, problems: problems)
        frame = PageFrame(
            way: text.heading, isError: !problems.isEmpty, site: site, language: language, back: .button(in: language),
            step: PageFrame.Step(.readers, language: language))
        errors = ErrorSummary(problems, language: language, comfort: QuestionPageTexts.errorComfort)
        self.text = text
        readers = ReadersTexts(in: language)
        form = FlowForm(
            .report, page: .readers, draft: draft, shown: ["exclude", "anonymous", "identity", "name", "contact"], token: token,
            language: language)
        fields = [makes.exclusion(in: site, chosen: draft.excluded)]
        channels = makes.error("exclude") == nil ? nil : PagePath.otherChannels.path(in: language)
        isAnonymous = draft.anonymous
        name = draft.name.isEmpty ? nil : draft.name
        nameError = makes.error("name")
        contact = draft.contact.isEmpty ? nil : draft.contact
        forCustodian = draft.identityMode == .custodian
        forOfficers = draft.identityMode == .officers
    }
}

extension FieldMaker {
    /// Whom the matter concerns, by role.
    func exclusion(in site: SiteEdition, chosen: Set<UInt8>) -> FieldView {
        boxes(
            "exclude", ReadersTexts.exclusion(in: site),
            choices: site.officers.map { ChoiceWords(String($0.slot), Phrase(verbatim: $0.role)) }, chosen: Set(chosen.map { String($0) }))
    }
}
