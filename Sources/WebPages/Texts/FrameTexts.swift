import Messages

/// The words around every page. A language that lacks one does not compile.
struct FrameTexts: Sendable {
    let skip: String
    let barLabel: String
    let reading: String
    let nothingSent: String
    let answerNotSent: String
    let reportSent: String
    let messageSent: String
    let exit: String
    /// On a button that only a page without its stylesheet shows.
    let next: String
    let channel: String
    let languages: String
    let footerLabel: String
    let footer: [FooterLink]
    let owner: String
    let noCookies: String
    let way: String
    let wayMore: String
    /// The way back to the front page.
    let toHome: String

    /// A page that the footer leads to.
    struct FooterLink: Sendable {
        let path: PagePath
        let name: String

        init(_ path: PagePath, _ name: String) {
            self.path = path
            self.name = name
        }
    }

    func state(_ state: PageFrame.SendingState) -> String {
        switch state {
        case .reading: reading
        case .nothingSent: nothingSent
        case .answerNotSent: answerNotSent
        case .reportSent: reportSent
        case .messageSent: messageSent
        }
    }
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
        barLabel: "Keadaan laporan dan jalan keluar",
        reading: "Kunjungan ini tidak dicatat",
        nothingSent: "Belum ada yang terkirim",
        answerNotSent: "Jawaban belum terkirim",
        reportSent: "Laporan sudah terkirim",
        messageSent: "Pesan sudah terkirim",
        exit: "Keluar cepat",
        next: "Lanjut",
        channel: "Saluran pelaporan pelanggaran",
        languages: "Bahasa",
        footerLabel: "Tautan kaki halaman",
        footer: [
            FooterLink(.guide, "Bantuan"), FooterLink(.privacy, "Privasi"), FooterLink(.verify, "Verifikasi kami"),
            FooterLink(.legalBasis, "Dasar hukum"), FooterLink(.otherChannels, "Kanal lain"),
        ],
        owner: "Pengelola dan pemilik data laporan:",
        noCookies: "Situs ini tidak memakai cookie.",
        way: "Anda memakai cara tanpa JavaScript: laporan dikunci di server kami begitu tiba.",
        wayMore: "Apa artinya, dan apa pilihan lain",
        toHome: "Kembali ke beranda"
    )

    private static let english = FrameTexts(
        skip: "Skip to content",
        barLabel: "State of the report, and the way out",
        reading: "This visit is not recorded",
        nothingSent: "Nothing has been sent yet",
        answerNotSent: "Your answer has not been sent",
        reportSent: "The report has been sent",
        messageSent: "The message has been sent",
        exit: "Leave quickly",
        next: "Continue",
        channel: "Whistleblowing channel",
        languages: "Languages",
        footerLabel: "Links at the foot of the page",
        footer: [
            FooterLink(.guide, "Help"), FooterLink(.privacy, "Privacy"), FooterLink(.verify, "Verify us"),
            FooterLink(.legalBasis, "Legal basis"), FooterLink(.otherChannels, "Other channels"),
        ],
        owner: "Run by, and owner of the data of reports:",
        noCookies: "This site uses no cookies.",
        way: "You are using the way without JavaScript: a report is locked on our server as it arrives.",
        wayMore: "What that means, and what else there is",
        toHome: "Back to the front page"
    )
}
