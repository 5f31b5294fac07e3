import Messages

/// What an organisation demands of a report: its minimum set, and the sizes of spec 6.1.
package struct ReportForm: Sendable {
    let site: SiteEdition

    package init(_ site: SiteEdition) {
        self.site = site
    }

    /// What is wrong with the fields of one page.
    package func problems(in draft: ReportDraft, on page: ReportPage) -> [FieldProblem] {
        switch page {
        case .before: beforeProblems(draft)
        case .matter: matterProblems(draft)
        case .details: detailsProblems(draft)
        case .readers: readersProblems(draft)
        case .answers: sizeProblems(draft)
        case .code: []
        case .files: draft.files.problems()
        }
    }

    /// What is wrong with the whole report, in the order of the pages.
    package func problems(in draft: ReportDraft) -> [(ReportPage, FieldProblem)] {
        ReportPage.allCases.flatMap { page in
            problems(in: draft, on: page).map { problem in (ReportPage(asking: problem.field) ?? page, problem) }
        }
    }
}

extension ReportForm {
    private func beforeProblems(_ draft: ReportDraft) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if draft.participation == nil { problems.append(FieldProblem("participation", Sentence.participation)) }
        if !draft.goodFaith { problems.append(FieldProblem("goodFaith", Sentence.goodFaith)) }
        return problems
    }

    private func matterProblems(_ draft: ReportDraft) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        check("what", .what, draft.what, Sentence.what, &problems)
        if isRequired(.kind), draft.chosenKind(in: site) == nil { problems.append(FieldProblem("kind", Sentence.kind)) }
        return problems
    }

    private func detailsProblems(_ draft: ReportDraft) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        check("who", draft.whoUnknown ? nil : .who, draft.who, Sentence.who, &problems)
        check("when", .when, draft.when, Sentence.when, &problems)
        check("where", .where, draft.where, Sentence.where, &problems)
        check("how", .how, draft.how, Sentence.how, &problems)
        if isRequired(.unit), draft.chosenUnit(in: site) == nil { problems.append(FieldProblem("unit", Sentence.unit)) }
        return problems
    }

    private func readersProblems(_ draft: ReportDraft) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if !leavesEnoughReaders(draft.excluded) { problems.append(FieldProblem("exclude", Sentence.exclude(site.fewestReaders))) }
        guard !draft.anonymous else { return problems }
        if FormText.isBlank(draft.name) {
            problems.append(FieldProblem("name", Sentence.name))
        } else if !fitsIdentity(draft) {
            problems.append(FieldProblem("name", Sentence.identityTooLong))
        }
        return problems
    }

    /// Answers that are short enough one by one may still be too long together.
    private func sizeProblems(_ draft: ReportDraft) -> [FieldProblem] {
        let answers = draft.answers(site: site, language: .id)
        // One that is too long by itself has its own sentence.
        guard answers.values.allSatisfy({ $0.utf8.count <= Limits.answer }) else { return [] }
        let content = try? Content(answers: answers, language: .id).encoded()
        if let content, content.count <= Limits.content - Self.roomForFiles { return [] }
        let longest = [("what", draft.what), ("who", draft.who), ("how", draft.how)].max { $0.1.utf8.count < $1.1.utf8.count }
        return [FieldProblem(longest?.0 ?? "what", Sentence.reportTooLong)]
    }

    /// What the names and descriptions of the most files that a report may have can take up.
    private static let roomForFiles = 98_304

    private func check(_ field: String, _ question: Question?, _ text: String, _ missing: Phrase, _ problems: inout [FieldProblem]) {
        if text.utf8.count > Limits.answer {
            problems.append(FieldProblem(field, Sentence.tooLong(Limits.answer)))
        } else if let question, isRequired(question), FormText.isBlank(text) {
            problems.append(FieldProblem(field, missing))
        }
    }

    /// Whether a report without an answer is not taken.
    func isRequired(_ question: Question) -> Bool { site.configuration.required.contains(question) }

    /// Whether enough officers remain able to read.
    package func leavesEnoughReaders(_ excluded: Set<UInt8>) -> Bool {
        site.officers.filter { !excluded.contains($0.slot) }.count >= site.fewestReaders
    }

    /// Whether the sealed identity of spec 6.4 can hold name and contact.
    private func fitsIdentity(_ draft: ReportDraft) -> Bool {
        let details = IdentityDetails(name: FormText.trimmed(draft.name), contact: FormText.trimmed(draft.contact))
        return (try? details.block(thread: [UInt8](repeating: 0, count: 16))) != nil
    }
}
