import WebPages

/// Which page follows which. Spec 13.2.
struct ReportFlow: Sendable {
    /// The button that was pressed.
    enum Button: Equatable, Sendable {
        case next, back
        /// The same page again, in the language of the address.
        case here
        case edit(question: String)

        /// - Parameter value: the field `go`; anything unknown goes on, as pressing Enter in a field does.
        init(_ value: String?) {
            switch value {
            case "back"?: self = .back
            case "here"?: self = .here
            case let value? where value.hasPrefix("edit-"): self = .edit(question: String(value.dropFirst(5)))
            default: self = .next
            }
        }
    }

    /// A page to show, with what has to be mended on it first.
    struct Stop {
        let page: ReportPage
        let problems: [FieldProblem]
    }

    let form: ReportForm

    func stop(after button: Button, on page: ReportPage, _ draft: ReportDraft) -> Stop {
        switch button {
        case .next: next(after: page, draft)
        case .back: Stop(page: Self.page(page, by: -1), problems: [])
        case .here: Stop(page: page, problems: [])
        case .edit(let question): Stop(page: ReportPage(asking: question) ?? .before, problems: [])
        }
    }

    /// The first page on which something is missing; nil when the report could be sent.
    func firstGap(_ draft: ReportDraft) -> Stop? {
        let problems = form.problems(in: draft)
        guard let first = problems.first?.0 else { return nil }
        return Stop(page: first, problems: problems.filter { $0.0 == first }.map(\.1))
    }

    private func next(after page: ReportPage, _ draft: ReportDraft) -> Stop {
        let problems = form.problems(in: draft, on: page)
        guard problems.isEmpty else { return Stop(page: page, problems: problems) }
        let next = Self.page(page, by: 1)
        // Whoever was sent ahead by a changed form is asked for what is missing before a code is given out.
        if next == .code || next == .files, let gap = firstGap(draft) { return gap }
        return Stop(page: next, problems: [])
    }

    private static func page(_ page: ReportPage, by step: Int) -> ReportPage {
        let all = ReportPage.allCases
        let index = all.firstIndex(of: page) ?? 0
        return all[min(max(index + step, 0), all.count - 1)]
    }
}
