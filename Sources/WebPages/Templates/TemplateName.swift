/// A template that this target ships. The bytes are compiled in, so a binary copied to a server needs no folder
/// beside it, and a missing file fails the build.
package enum TemplateName: String, CaseIterable, Sendable {
    /// The frame around every page.
    case page
    case front
    case error

    /// The template's text, without the content type that ``TemplateLibrary`` puts before it.
    var source: [UInt8] {
        switch self {
        case .page: PackageResources.page_mustache
        case .front: PackageResources.front_mustache
        case .error: PackageResources.error_mustache
        }
    }
}
