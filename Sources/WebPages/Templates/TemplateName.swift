/// A template that this target ships. The bytes are compiled in, so a binary copied to a server needs no folder
/// beside it, and a missing file fails the build.
package enum TemplateName: String, CaseIterable, Sendable {
    /// The frame around every page.
    case page
    case home
    /// Running text in sections: guide, privacy, verification, legal basis, other channels.
    case article
    case poster
    case paper
    case error
    // The way without JavaScript.
    case before, questions, readers, answers, code, send, sent, check, nothing, status
    // Parts of those.
    case summary, notice, hidden, honey, fields, advice, choice, files, file, answer

    /// The template's text, without the content type that ``TemplateLibrary`` puts before it.
    var source: [UInt8] {
        switch self {
        case .page: PackageResources.page_mustache
        case .home: PackageResources.home_mustache
        case .article: PackageResources.article_mustache
        case .poster: PackageResources.poster_mustache
        case .paper: PackageResources.paper_mustache
        case .error: PackageResources.error_mustache
        case .before: PackageResources.before_mustache
        case .questions: PackageResources.questions_mustache
        case .readers: PackageResources.readers_mustache
        case .answers: PackageResources.answers_mustache
        case .code: PackageResources.code_mustache
        case .send: PackageResources.send_mustache
        case .sent: PackageResources.sent_mustache
        case .check: PackageResources.check_mustache
        case .nothing: PackageResources.nothing_mustache
        case .status: PackageResources.status_mustache
        case .summary: PackageResources.summary_mustache
        case .notice: PackageResources.notice_mustache
        case .hidden: PackageResources.hidden_mustache
        case .honey: PackageResources.honey_mustache
        case .fields: PackageResources.fields_mustache
        case .advice: PackageResources.advice_mustache
        case .choice: PackageResources.choice_mustache
        case .files: PackageResources.files_mustache
        case .file: PackageResources.file_mustache
        case .answer: PackageResources.answer_mustache
        }
    }
}
