import Messages

/// The words of ``BeforePage``.
struct BeforeTexts: Sendable {
    let heading: String
    let lead: String
    /// Shown where the channel is for staff alone.
    let staffOnly: String
    let placeHeading: String
    let place: [String]
    let torBefore: String
    let torLink: String
    let exitHeading: String
    let knowHeading: String
    let protectionHeading: String
    let rewardHeading: String
    let custodyHeading: String
    let statementHeading: String
    let took: String
    let tookHint: String
    let tookNo: String
    let tookYes: String
    let justiceHeading: String
    let justiceBefore: String
    /// The term that Indonesian law takes from English.
    let justiceTerm: String
    let justiceAfter: String
    let justiceLink: String
    let goodFaith: String
    let next: String
    let errorWord: String
}

extension BeforeTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = BeforeTexts(
        heading: "Sebelum mulai",
        lead: """
            Luangkan dua menit untuk membaca. Sesudah ini Anda mengisi formulir. Laporan baru terkirim pada langkah kelima, saat Anda \
            menekan “Kirim laporan”.
            """,
        staffOnly: "Saluran ini untuk pegawai. Jika Anda bukan pegawai, lihat kanal lain di kaki halaman.",
        placeHeading: "Tempat dan alat yang aman",
        place: [
            "Jangan memakai komputer, ponsel, atau Wi-Fi kantor.",
            "Duduklah di tempat yang layarnya tidak terlihat orang lain atau kamera.",
            "Siapkan kertas dan pena untuk mencatat kode.",
        ],
        torBefore: "Jika risikonya besar, pakailah",
        torLink: "Tor Browser",
        exitHeading: "Tentang “Keluar cepat”",
        knowHeading: "Yang perlu Anda ketahui",
        protectionHeading: "Perlindungan",
        rewardHeading: "Penghargaan negara",
        custodyHeading: "Siapa yang menyimpan data",
        statementHeading: "Pernyataan Anda",
        took: "Apakah Anda ikut dalam perbuatan yang dilaporkan?",
        tookHint: "Apa pun jawabannya, Anda tetap dapat melapor.",
        tookNo: "Tidak",
        tookYes: "Ya, atau saya tidak yakin",
        justiceHeading: "Tetaplah melapor",
        justiceBefore: "Orang yang ikut lalu mengungkap perbuatan itu dapat menjadi saksi pelaku yang bekerja sama",
        justiceTerm: "justice collaborator",
        justiceAfter: "dan mendapat keringanan. Sebaiknya bicarakan dulu dengan LPSK atau penasihat hukum.",
        justiceLink: "Baca panduannya",
        goodFaith: "Saya melapor dengan iktikad baik. Sepanjang pengetahuan saya, isi laporan ini benar.",
        next: "Lanjut ke formulir",
        errorWord: "Kesalahan:"
    )

    private static let english = BeforeTexts(
        heading: "Before you begin",
        lead: """
            Take two minutes to read this. A form follows. The report is sent only at the fifth step, when you press “Send the report”.
            """,
        staffOnly: "This channel is for staff. If you are not staff, see the other channels at the foot of the page.",
        placeHeading: "A safe place and device",
        place: [
            "Do not use a computer, a phone or Wi-Fi of your office.",
            "Sit where no other person and no camera can see the screen.",
            "Have paper and a pen ready to write down a code.",
        ],
        torBefore: "If the risk is high, use",
        torLink: "Tor Browser",
        exitHeading: "About “Leave quickly”",
        knowHeading: "What you should know",
        protectionHeading: "Protection",
        rewardHeading: "Reward from the state",
        custodyHeading: "Who keeps the data",
        statementHeading: "Your statement",
        took: "Did you take part in what you are reporting?",
        tookHint: "Whatever you answer, you can still report.",
        tookNo: "No",
        tookYes: "Yes, or I am not sure",
        justiceHeading: "Report all the same",
        justiceBefore: "Somebody who took part and then reveals it can become a witness who cooperates",
        justiceTerm: "justice collaborator",
        justiceAfter: "and be treated more leniently. It is best to speak to LPSK or a lawyer first.",
        justiceLink: "Read the guide",
        goodFaith: "I report in good faith. As far as I know, what this report says is true.",
        next: "Go on to the form",
        errorWord: "Error:"
    )

    /// What "Leave quickly" does, and what it does not.
    static func exit(to name: Phrase) -> Phrase {
        Phrase(
            id: """
                Tautan di pojok atas membuka \(name.id). Jawaban yang belum terkirim akan hilang. Riwayat peramban tidak ikut terhapus, \
                jadi hapuslah sendiri.
                """,
            en: """
                The link in the upper corner opens \(name.en). Answers that were not sent are lost. The browser’s history is not \
                cleared with it, so clear it yourself.
                """)
    }
}
