package import Messages

/// "Check your answers": everything that was written, each with a way to change it. Step 3.
package struct AnswersPage: Page {
    package static let template = TemplateName.answers

    private let frame: PageFrame
    private let text: AnswersTexts
    private let form: FlowForm
    private let rows: [Row]
    private let unit: String?

    /// A question with what was answered.
    private struct Row: Sendable {
        let question: String
        let edit: String
        let answer: String
        /// A word in place of an answer that was not given.
        let isWord: Bool
    }

    /// The page; `token` and every answer travel on.
    package init(site: SiteEdition, language: Language, draft: ReportDraft, token: String) {
        let text = AnswersTexts(in: language)
        frame = PageFrame(
            way: text.heading, site: site, language: language, back: .button(in: language),
            step: PageFrame.Step(.answers, language: language))
        self.text = text
        form = FlowForm(.report, page: .answers, draft: draft, shown: [], token: token, language: language)
        let answers = draft.answers(site: site, language: language)
        func row(_ question: Question) -> Row {
            let answer = answers[question.rawValue].map { Self.text(of: $0, to: question, in: site, language: language) }
            return Row(
                question: question.title[language], edit: question.rawValue, answer: answer ?? AnswersTexts.notAnswered[language],
                isWord: answer == nil)
        }
        rows =
            [.what, .kind, .who, .when, .where, .how, .unit].map(row)
            + [
                Self.exclusion(draft, site: site, language: language),
                Self.name(draft, language: language),
                Row(
                    question: AnswersTexts.tookPart[language], edit: "participation",
                    answer: (draft.participation.map { Question.participation.text(of: $0.rawValue) } ?? AnswersTexts.notAnswered)[
                        language],
                    isWord: false),
            ]
        unit = draft.chosenUnit(in: site).flatMap { site.configuration.units.contains($0.name) ? $0.name[language] : nil }
    }

    private static func text(of answer: String, to question: Question, in site: SiteEdition, language: Language) -> String {
        switch question {
        case .kind: site.configuration.kinds.first { $0.identifier == answer }?.name[language] ?? answer
        case .unit: UnitChoice.all(in: site).first { $0.name.id == answer }?.name[language] ?? answer
        default: answer
        }
    }

    private static func exclusion(_ draft: ReportDraft, site: SiteEdition, language: Language) -> Row {
        let roles = site.officers.filter { draft.excluded.contains($0.slot) }.map(\.role)
        return Row(
            question: AnswersTexts.excluded[language], edit: "exclude",
            answer: roles.isEmpty ? AnswersTexts.nobody[language] : roles.joined(separator: "\n"), isWord: roles.isEmpty)
    }

    private static func name(_ draft: ReportDraft, language: Language) -> Row {
        let audience = draft.identityMode == .custodian ? AnswersTexts.forCustodian : AnswersTexts.forOfficers
        let lines = [FormText.trimmed(draft.name), FormText.trimmed(draft.contact), audience[language]].filter { !$0.isEmpty }
        return Row(
            question: AnswersTexts.yourName[language], edit: "name",
            answer: draft.anonymous ? AnswersTexts.noName[language] : lines.joined(separator: "\n"), isWord: draft.anonymous)
    }
}
