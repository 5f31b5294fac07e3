package import Messages

/// Asks for the code of a report.
package struct CheckPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, typed: String, problem: CodeProblem?
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
