import Messages

extension SiteConfiguration {
    /// What ships: complete, and true for any office.
    package static let standard = SiteConfiguration(
        scope: .everybody,
        kinds: standardKinds,
        units: [],
        required: [.what, .kind, .who, .when, .how, .unit],
        legalBasis: [],
        codeOfEthics: standardEthics,
        channels: [],
        protection: Phrase(
            id: """
                Membalas pelapor dengan mutasi, sanksi, atau ancaman dilarang. Jika itu terjadi, sampaikan melalui laporan ini. Anda juga \
                dapat meminta perlindungan kepada Lembaga Perlindungan Saksi dan Korban (LPSK).
                """,
            en: """
                To answer a reporter with a transfer, a sanction or a threat is forbidden. If it happens, say so under your report. You can \
                also ask for protection from the Witness and Victim Protection Agency (LPSK).
                """),
        reward: Phrase(
            id: """
                Pelapor tanpa nama tidak dapat menuntut penghargaan dari negara. Jika kelak Anda bersedia menyebut nama, hak itu dapat \
                diurus.
                """,
            en: """
                Who reports without a name cannot claim a reward from the state. If you are willing to give your name later, the claim can \
                be made then.
                """),
        custody: Phrase(
            id: """
                Kantor kami memiliki dan menyimpan data laporan. Laporan dihapus lima tahun sesudah perkaranya selesai. Laporan yang \
                diarsipkan dihapus sesudah satu tahun.
                """,
            en: """
                Our office owns and keeps the data of reports. A report is deleted five years after its case was closed. An archived report \
                is deleted after one year.
                """),
        acknowledgementDays: 3,
        paperDelivery: Phrase(
            id: "Serahkan ke kotak laporan atau kirim lewat pos ke kantor kami.",
            en: "Put it into the report box, or send it to our office by post."),
        exitName: Phrase(id: "situs cuaca", en: "a weather site"),
        hoursFromUTC: 7,
        timeZoneName: "WIB",
        fileSlots: 5)

    private static let standardKinds = [
        kind(
            "corruption", "Suap, pungutan liar, gratifikasi, penyalahgunaan wewenang", "Bribes, illegal levies, gratuities, abuse of office"
        ),
        kind("fraud", "Data, laporan, atau kuitansi palsu", "False data, reports or receipts"),
        kind("regulation"),
        kind("mismanagement", "Pemborosan, kelalaian, anggaran salah pakai", "Waste, neglect, misused budget"),
        kind("harassment"),
        kind("environment"),
        kind("safety"),
        kind("businessEthics", "Pengadaan, benturan kepentingan", "Procurement, conflict of interest"),
        kind("personnel", "Kenaikan pangkat, mutasi, kehadiran", "Promotion, transfer, attendance"),
        kind("other"),
    ]

    private static func kind(_ identifier: String, _ indonesian: String? = nil, _ english: String? = nil) -> Kind {
        var hint: Phrase?
        if let indonesian, let english { hint = Phrase(id: indonesian, en: english) }
        return Kind(identifier: identifier, name: CodedTexts.kind(identifier), hint: hint)
    }

    private static let standardEthics = [
        Rule(
            name: Phrase(id: "Rahasia", en: "Confidentiality"),
            meaning: Phrase(
                id: "Petugas hanya membuka laporan yang ditugaskan kepadanya, dan tidak membicarakannya di luar tim.",
                en: "Officers open only the reports assigned to them, and speak of them to nobody outside the team.")),
        Rule(
            name: Phrase(id: "Tidak mencari pelapor", en: "No search for the reporter"),
            meaning: Phrase(
                id: "Petugas tidak mencoba mengetahui siapa pelapor yang tidak menyebut namanya.",
                en: "Officers do not try to find out who a reporter without a name is.")),
        Rule(
            name: Phrase(id: "Tidak memihak", en: "Impartiality"),
            meaning: Phrase(
                id: "Petugas yang terkait dengan sebuah laporan tidak ikut menanganinya.",
                en: "An officer whom a report concerns takes no part in it.")),
    ]
}
