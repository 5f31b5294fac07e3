package import HTTPTypes

/// Header names that swift-http-types does not bring.
extension HTTPField.Name {
    package static let clearSiteData = named("Clear-Site-Data")
    package static let crossOriginEmbedderPolicy = named("Cross-Origin-Embedder-Policy")
    package static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    package static let onionLocation = named("Onion-Location")
    package static let permissionsPolicy = named("Permissions-Policy")
    package static let referrerPolicy = named("Referrer-Policy")

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("Not a header name: \(name)") }
        return name
    }
}
