import Messages

/// The words of ``StatusPage`` that stand whatever lies under the code.
struct StatusTexts: Sendable {
    let close: String
    let register: String
    let lastNews: String
    let stages: String
    let talk: String
    let talkNote: String
    let noTalk: String
    let officer: String
    let you: String
    let archive: String
}

extension StatusTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = StatusTexts(
        close: "Tutup laporan ini",
        register: "Nomor register",
        lastNews: "Kabar terakhir",
        stages: "Tahap",
        talk: "Percakapan",
        talkNote: """
            Hanya tulisan petugas yang tampil. Pesan Anda terkunci untuk petugas, jadi kami pun tidak dapat menampilkannya lagi di sini.
            """,
        noTalk: "Belum ada pesan dari petugas.",
        officer: "Petugas",
        you: "Anda",
        archive: "Cari juga di arsip"
    )

    private static let english = StatusTexts(
        close: "Close this report",
        register: "Register number",
        lastNews: "Last news",
        stages: "Stages",
        talk: "Conversation",
        talkNote: """
            Only what officers wrote is shown. Your messages are locked for the officers, so even we cannot show them here again.
            """,
        noTalk: "No message from the officers yet.",
        officer: "Officer",
        you: "You",
        archive: "Look in the archive, too"
    )

    static let notSent = Phrase(id: "Pesan belum terkirim", en: "The message has not been sent")

    // What is amiss.
    static let faultHeading = Phrase(id: "Ada bagian yang tidak dapat ditampilkan", en: "Some parts cannot be shown")

    static func missing(_ count: Int) -> Phrase {
        let number = CountText.number(count)
        return Phrase(
            id: "\(CountText.capitalised(number.id)) balasan yang lebih lama tidak ditemukan di sini.",
            en: "\(CountText.capitalised(number.en)) earlier \(count == 1 ? "reply was" : "replies were") not found here.")
    }

    static func incomplete(_ count: Int) -> Phrase {
        let number = CountText.number(count)
        return Phrase(
            id: "\(CountText.capitalised(number.id)) balasan belum lengkap. Periksa lagi besok.",
            en: "\(CountText.capitalised(number.en)) \(count == 1 ? "reply is" : "replies are") not complete. Check again tomorrow.")
    }

    static func damaged(_ count: Int) -> Phrase {
        let number = CountText.number(count)
        return Phrase(
            id: """
                \(CountText.capitalised(number.id)) bagian untuk kode ini rusak atau palsu, dan tidak ditampilkan. Kabari kami lewat \
                pesan di bawah.
                """,
            en: """
                \(CountText.capitalised(number.en)) \(count == 1 ? "part" : "parts") for this code \(count == 1 ? "is" : "are") damaged \
                or forged, and not shown. Tell us in a message below.
                """)
    }

    static let mayBeInArchive = Phrase(
        id: "Balasan lama mungkin sudah dipindahkan ke arsip.", en: "Old replies may have been moved to the archive.")
    static let notInArchive = Phrase(
        id: "Arsip sudah ikut dicari.", en: "The archive has been looked through as well.")
    static let nothingReadable = Phrase(
        id: "Ada sesuatu di bawah kode ini yang belum dapat dibaca", en: "Something under this code cannot be read yet")
}
