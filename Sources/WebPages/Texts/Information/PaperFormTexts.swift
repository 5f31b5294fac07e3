import Messages

/// The words of ``PaperFormPage``. A language that lacks one does not compile.
struct PaperFormTexts: Sendable {
    let title: String
    /// For the screen only.
    let advice: String
    let heading: String
    let lead: String
    let what: String
    let kind: String
    let who: String
    let when: String
    let place: String
    let how: String
    let readers: String
    let evidence: String
    let evidenceHint: String
    let deliveryHeading: String
    /// What handing in on paper means, and the better way; the address follows.
    let delivery: String
}

extension PaperFormTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = PaperFormTexts(
        title: "Formulir kosong",
        advice: "Cetak pada kertas A4, isi dengan tangan. Tulisan tangan dapat dikenali; huruf cetak lebih aman.",
        heading: "Formulir laporan",
        lead: "Nama tidak perlu ditulis. Jika tidak tahu, tulis “tidak tahu”. Jangan memakai amplop atau mesin cetak kantor.",
        what: "1. Apa yang terjadi?",
        kind: "2. Termasuk jenis apa?",
        who: "3. Siapa yang terlibat?",
        when: "4. Kapan terjadi, atau kapan akan terjadi?",
        place: "5. Di mana, dan di unit kerja mana?",
        how: "6. Bagaimana caranya, dan dari mana Anda tahu?",
        readers: "7. Siapa di kantor kami yang sebaiknya tidak membaca laporan ini?",
        evidence: "8. Bukti yang dilampirkan",
        evidenceHint: "Tulis asli atau salinan untuk setiap lampiran.",
        deliveryHeading: "Cara menyerahkan",
        delivery: """
            Petugas yang membuka amplop membaca isinya. Tanpa nama dan alamat, kami tidak dapat mengirim kode kepada Anda, jadi Anda \
            tidak dapat membaca jawaban kami. Jika ingin menerima jawaban, melaporlah di situs kami:
            """)

    private static let english = PaperFormTexts(
        title: "Empty form",
        advice: "Print on A4 paper, fill in by hand. Handwriting can be recognised; block letters are safer.",
        heading: "Report form",
        lead: "You need not give your name. If you don’t know something, write “don’t know”. Use no envelope or printer of the office.",
        what: "1. What happened?",
        kind: "2. What kind of matter is it?",
        who: "3. Who is involved?",
        when: "4. When did it happen, or when will it?",
        place: "5. Where, and in which unit?",
        how: "6. How was it done, and how do you know?",
        readers: "7. Who in our office should not read this report?",
        evidence: "8. Evidence enclosed",
        evidenceHint: "Write original or copy beside each piece.",
        deliveryHeading: "How to hand it in",
        delivery: """
            The officer who opens the envelope reads what is inside. Without your name and address we cannot send you a code, so you \
            cannot read our answer. If you want an answer, report on our site:
            """)
}
