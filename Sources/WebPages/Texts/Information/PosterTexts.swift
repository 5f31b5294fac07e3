import Messages

/// The words of ``PosterPage``. A language that lacks one does not compile.
struct PosterTexts: Sendable {
    let title: String
    /// For the screen only.
    let advice: String
    let heading: String
    /// Goes on with ``anonymously``.
    let lead: String
    let anonymously: String
    let steps: [Statement]
    /// Stands before the address that the picture holds.
    let picture: String
    let fingerprint: String
}

extension PosterTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = PosterTexts(
        title: "Poster A4",
        advice: "Cetak halaman ini pada kertas A4. Yang tercetak hanya poster di bawah.",
        heading: "Melihat pelanggaran? Bunyikan peluit.",
        lead: "Suap, pungutan liar, laporan palsu, pelecehan, atau apa pun yang tidak semestinya. Anda dapat melaporkannya",
        anonymously: "tanpa nama",
        steps: [
            Statement("Catat atau foto alamat di bawah", "Buka nanti, di luar kantor, dengan ponsel sendiri."),
            Statement("Ceritakan", "Sekitar 15 menit. Tanpa akun, tanpa nomor telepon."),
            Statement("Simpan dua belas kata", "Dengan kode itu Anda membaca jawaban kami."),
        ],
        picture: "Kode QR untuk",
        fingerprint: "Sidik jari kami. Cocokkan dengan yang tampil di situs.")

    private static let english = PosterTexts(
        title: "A4 poster",
        advice: "Print this page on A4 paper. Only the poster below is printed.",
        heading: "Seen something wrong? Blow the whistle.",
        lead: "Bribes, illegal levies, false reports, harassment, or anything else that is not right. You can report it",
        anonymously: "without your name",
        steps: [
            Statement("Note or photograph the address below", "Open it later, outside the office, on your own phone."),
            Statement("Tell us", "About 15 minutes. No account, no telephone number."),
            Statement("Keep the twelve words", "With this code you read our answers."),
        ],
        picture: "QR code for",
        fingerprint: "Our fingerprint. Compare it with the one on the site.")
}
