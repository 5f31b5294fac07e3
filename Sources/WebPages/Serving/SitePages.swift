import Messages
import NIOCore

/// The public pages in one language, rendered once: they are the same for everybody.
struct SitePages: Sendable {
    /// What is served where. Pages that are made for each request are not in it.
    static let table: [(path: PagePath, page: @Sendable (SiteEdition, Language) -> any Page)] = [
        (.home, { HomePage(site: $0, language: $1) }),
        (.guide, { GuidePage(site: $0, language: $1) }),
        (.privacy, { PrivacyPage(site: $0, language: $1) }),
        (.verify, { VerifyPage(site: $0, language: $1) }),
        (.legalBasis, { LegalBasisPage(site: $0, language: $1) }),
        (.otherChannels, { OtherChannelsPage(site: $0, language: $1) }),
        (.poster, { PosterPage(site: $0, language: $1) }),
        (.paperForm, { PaperFormPage(site: $0, language: $1) }),
    ]

    private let pages: [PagePath: ByteBuffer]
    private let errors: [ErrorPage.Cause: ByteBuffer]

    init(site: SiteEdition, language: Language, library: TemplateLibrary) throws(PageError) {
        var pages: [PagePath: ByteBuffer] = [:]
        for (path, page) in Self.table {
            pages[path] = try page(site, language).render(with: library)
        }
        var errors: [ErrorPage.Cause: ByteBuffer] = [:]
        for cause in ErrorPage.Cause.allCases {
            errors[cause] = try ErrorPage(cause, site: site, language: language).render(with: library)
        }
        (self.pages, self.errors) = (pages, errors)
    }

    /// A page of ``table``.
    subscript(path: PagePath) -> ByteBuffer {
        guard let page = pages[path] else { preconditionFailure("\(path) is not in the table") }
        return page
    }

    func error(_ cause: ErrorPage.Cause) -> ByteBuffer {
        guard let page = errors[cause] else { preconditionFailure("No page about \(cause)") }
        return page
    }
}
