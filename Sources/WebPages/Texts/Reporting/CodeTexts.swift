import Messages

/// The words of ``CodePage``.
struct CodeTexts: Sendable {
    let heading: String
    let lead: String
    let notSent: String
    let notSentYet: String
    let cardTitle: String
    let cardOrder: String
    let cardNote: String
    let advice: [String]
    let nextHeading: String
    let nextExplanation: String
    let next: String
}

extension CodeTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = CodeTexts(
        heading: "Catat dua belas kata ini",
        lead: "Inilah satu-satunya jalan untuk kembali ke laporan Anda. Kami tidak menyimpannya dan tidak dapat memulihkannya.",
        notSent: "Laporan belum terkirim.",
        notSentYet: "Kode ini baru berlaku sesudah Anda menekan “Kirim laporan” pada langkah berikutnya.",
        cardTitle: "Kartu kode",
        cardOrder: "dua belas kata, urut",
        cardNote: "Kartu ini sengaja tidak memuat nama siapa pun dan alamat situs.",
        advice: [
            "Tulis di kertas, dengan urutannya. Empat huruf pertama setiap kata sudah cukup.",
            "Jangan difoto. Jangan disimpan di ponsel kantor, surel, atau percakapan.",
            "Boleh dicetak di rumah; yang tercetak hanya kartunya. Jangan memakai mesin cetak kantor.",
            """
            Siapa pun yang menemukan kode ini dapat membaca jawaban kami dan menulis atas nama Anda. Isi laporan Anda tidak dapat \
            dibacanya.
            """,
        ],
        nextHeading: "Sudah tercatat?",
        nextExplanation: "Pada halaman berikut kode ini tidak tampak. Anda diminta mengetik dua katanya dari catatan Anda.",
        next: "Sudah, lanjut ke pengiriman"
    )

    private static let english = CodeTexts(
        heading: "Write down these twelve words",
        lead: "They are the only way back to your report. We do not keep them and cannot restore them.",
        notSent: "The report has not been sent.",
        notSentYet: "This code counts only once you have pressed “Send the report” at the next step.",
        cardTitle: "Code card",
        cardOrder: "twelve words, in order",
        cardNote: "On purpose, this card carries nobody’s name and no address.",
        advice: [
            "Write them on paper, in their order. The first four letters of each word are enough.",
            "Do not photograph them. Do not keep them on an office phone, in e-mail or in a chat.",
            "You may print them at home; only the card is printed. Do not use an office printer.",
            "Whoever finds this code can read our answers and write in your name. They cannot read your report.",
        ],
        nextHeading: "Written down?",
        nextExplanation: "On the next page the code is out of sight. You will be asked to type two of its words from your paper.",
        next: "Yes, go on to sending"
    )
}
