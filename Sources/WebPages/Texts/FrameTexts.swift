import Messages

/// The words around every page. A language that lacks one does not compile.
struct FrameTexts: Sendable {
    let skip: String
    let barLabel: String
    let state: String
    let exit: String
    let channel: String
    let languages: String
    let footerLabel: String
    let health: String
    let nothingStored: String
}

extension FrameTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = FrameTexts(
        skip: "Langsung ke isi",
        barLabel: "Keadaan kunjungan dan jalan keluar",
        state: "Kunjungan ini tidak dicatat",
        exit: "Keluar cepat",
        channel: "Saluran pelaporan pelanggaran",
        languages: "Bahasa",
        footerLabel: "Kaki halaman",
        health: "Keadaan layanan",
        nothingStored: "Halaman ini tidak memakai cookie, skrip, atau layanan pihak lain."
    )

    private static let english = FrameTexts(
        skip: "Skip to content",
        barLabel: "State of this visit, and the way out",
        state: "This visit is not recorded",
        exit: "Leave quickly",
        channel: "Whistleblowing channel",
        languages: "Languages",
        footerLabel: "Footer",
        health: "State of the service",
        nothingStored: "This page uses no cookies, no scripts and nobody else’s services."
    )
}
