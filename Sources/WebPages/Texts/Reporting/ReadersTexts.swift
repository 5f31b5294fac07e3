import Messages

/// The words about who reads a report: who is left out, and who learns the reporter's name.
struct ReadersTexts: Sendable {
    let nameLegend: String
    let anonymous: String
    let anonymousHint: String
    let name: String
    let contact: String
    let contactHint: String
    let contactOptional: String
    let mayKnow: String
    let custodian: String
    let custodianHint: String
    let officers: String
    let officersHint: String
    let otherChannels: String
    let errorWord: String
}

extension ReadersTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = ReadersTexts(
        nameLegend: "Nama Anda",
        anonymous: "Laporkan tanpa nama",
        anonymousHint: "Menyala sejak awal. Matikan hanya jika Anda ingin menyebut nama.",
        name: "Nama Anda",
        contact: "Cara menghubungi Anda",
        contactHint: "Nomor telepon, surel, atau alamat; milik pribadi, bukan milik kantor.",
        contactOptional: "(boleh kosong)",
        mayKnow: "Siapa yang boleh mengetahuinya?",
        custodian: "Hanya penjaga identitas",
        custodianHint: "Petugas lain tidak melihatnya. Penjaga identitas membukanya hanya dengan alasan tertulis.",
        officers: "Petugas yang menangani laporan ini",
        officersHint: "Nama Anda tertulis di dalam laporan.",
        otherChannels: "Lihat kanal lain",
        errorWord: "Kesalahan:"
    )

    private static let english = ReadersTexts(
        nameLegend: "Your name",
        anonymous: "Report without a name",
        anonymousHint: "This is on from the start. Turn it off only if you want to give your name.",
        name: "Your name",
        contact: "How to reach you",
        contactHint: "Phone number, e-mail or address; your own, not your office’s.",
        contactOptional: "(may be left empty)",
        mayKnow: "Who may know it?",
        custodian: "The identity custodian only",
        custodianHint: "Other officers do not see it. The custodian opens it only for a reason put in writing.",
        officers: "The officers who handle this report",
        officersHint: "Your name then stands in the report.",
        otherChannels: "See the other channels",
        errorWord: "Error:"
    )

    /// The question of R10: roles, never names.
    static func exclusion(in site: SiteEdition) -> QuestionWords {
        let officers = CountText.number(site.officers.count)
        let fewest = CountText.number(site.fewestReaders)
        let weak = Phrase(
            id: " Karena petugasnya hanya \(officers.id), orang dapat menebak siapa yang Anda kecualikan.",
            en: " There are only \(officers.en) of them, so people may guess whom you left out.")
        return QuestionWords(
            Phrase(
                id: "Apakah laporan ini menyangkut orang yang menangani laporan?",
                en: "Does this report concern somebody who handles reports?"),
            advice: Phrase(
                id: "Yang Anda centang tidak mendapat kunci untuk membaca laporan ini, dan tidak diberi tahu."
                    + (site.exclusionIsCovered ? "" : weak.id),
                en: "Whoever you tick gets no key to read this report, and is not told."
                    + (site.exclusionIsCovered ? "" : weak.en)),
            after: Phrase(
                id:
                    "Tidak tahu? Biarkan kosong. Setidaknya \(fewest.id) petugas harus tetap dapat membaca; jika tidak, pakailah kanal lain.",
                en: """
                    Don’t know? Leave it empty. At least \(fewest.en) of them must still be able to read; otherwise use another \
                    channel.
                    """))
    }
}
