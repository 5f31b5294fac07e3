import Messages
import NIOCore

/// The public pages in one language, rendered once: they are the same for everybody.
struct SitePages: Sendable {
    let front: ByteBuffer
    private let notFound: ByteBuffer
    private let busy: ByteBuffer
    private let failure: ByteBuffer

    init(site: SiteEdition, language: Language, library: TemplateLibrary) throws(PageError) {
        func error(_ cause: ErrorPage.Cause) throws(PageError) -> ByteBuffer {
            try ErrorPage(cause, site: site, language: language).render(with: library)
        }
        front = try FrontPage(site: site, language: language).render(with: library)
        notFound = try error(.notFound)
        busy = try error(.busy)
        failure = try error(.failure)
    }

    func error(_ cause: ErrorPage.Cause) -> ByteBuffer {
        switch cause {
        case .notFound: notFound
        case .busy: busy
        case .failure: failure
        }
    }
}
