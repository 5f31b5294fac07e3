package import Messages

/// The A4 poster for the notice board: address, QR code, fingerprint (R11 of casework). Prints alone.
package struct PosterPage: Page {
    package static let template = TemplateName.poster

    private let frame: PageFrame
    private let text: PosterTexts
    private let address: String
    private let picture: String
    private let fingerprint: [String]

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let text = PosterTexts(in: language)
        frame = PageFrame(
            title: text.title, site: site, language: language, path: .poster, back: .link(.home, FrameTexts(in: language).toHome),
            printing: "is-sheet")
        self.text = text
        address = site.shortAddress
        picture = StaticAsset.qrCodePath
        fingerprint = site.organisation.fingerprint.rows
    }
}
