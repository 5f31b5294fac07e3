import HTTPTypes

/// The header fields of spec 10.2 and 10.5 that swift-http-types does not bring.
extension HTTPField.Name {
    static let peluitPermit = named("Peluit-Permit")
    static let peluitDeletionHash = named("Peluit-Deletion-Hash")
    static let peluitDeletionKey = named("Peluit-Deletion-Key")
    static let contentDigest = named("Content-Digest")
    static let signature = named("Signature")
    static let signatureInput = named("Signature-Input")

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("Not a header name: \(name)") }
        return name
    }
}
