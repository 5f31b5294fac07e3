package import Messages

/// The address of a page, in each language. Spec 13.1.
package enum PagePath: CaseIterable, Sendable {
    case home
    case guide, privacy, verify, legalBasis, otherChannels
    case poster, paperForm
    /// "Before you begin", and by POST every page of a report up to sending.
    case report
    case send
    case check
    case answer

    /// The address of the page in a language.
    package func path(in language: Language) -> String {
        switch language {
        case .id: indonesian
        case .en: english
        }
    }

    private var indonesian: String {
        switch self {
        case .home: "/"
        case .guide: "/panduan"
        case .privacy: "/privasi"
        case .verify: "/verifikasi"
        case .legalBasis: "/dasar-hukum"
        case .otherChannels: "/kanal-lain"
        case .poster: "/poster"
        case .paperForm: "/formulir-kertas"
        case .report: "/tanpa-javascript/lapor"
        case .send: "/tanpa-javascript/kirim"
        case .check: "/tanpa-javascript/periksa"
        case .answer: "/tanpa-javascript/balas"
        }
    }

    private var english: String {
        switch self {
        case .home: "/en"
        case .guide: "/en/guide"
        case .privacy: "/en/privacy"
        case .verify: "/en/verify"
        case .legalBasis: "/en/legal-basis"
        case .otherChannels: "/en/other-channels"
        case .poster: "/en/poster"
        case .paperForm: "/en/paper-form"
        case .report: "/en/no-javascript/report"
        case .send: "/en/no-javascript/send"
        case .check: "/en/no-javascript/check"
        case .answer: "/en/no-javascript/answer"
        }
    }
}
