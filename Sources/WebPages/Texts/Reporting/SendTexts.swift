import Messages

/// The words of ``SendPage``.
struct SendTexts: Sendable {
    let heading: String
    let lead: String
    let codeHeading: String
    let codeExplanation: String
    let codeAgain: String
    let filesHeading: String
    let filesLead: String
    let filesAgain: String
    let traceHeading: String
    let trace: String
    let traceDoubt: String
    let traceLink: String
    let readyHeading: String
    let ready: String
    let send: String
    let sendTextOnly: String
    let kept: String
    let honey: String
    let otherChannels: String
    let change: String
}

extension SendTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = SendTexts(
        heading: "Tambahkan bukti, lalu kirim",
        lead: "Satu halaman lagi: dua kata dari catatan Anda, berkas bila ada, lalu tombol kirim.",
        codeHeading: "Dua kata dari catatan Anda",
        codeExplanation: "Lihat kertas Anda, lalu ketik dua kata berikut.",
        codeAgain: "Belum tercatat? Lihat lagi kodenya",
        filesHeading: "Bukti",
        filesLead: "Bukti membantu, tetapi tidak wajib. Segala jenis berkas boleh: dokumen, foto, suara, video.",
        filesAgain: "Pilih berkas lagi",
        traceHeading: "Berkas dapat menunjuk kepada Anda",
        trace: """
            Foto dapat menyimpan tempat, waktu, dan jenis ponsel. Dokumen dapat menyimpan nama pembuatnya. Nama berkas pun dapat \
            bercerita. Kami mengunci berkas apa adanya, karena yang asli paling kuat sebagai bukti.
            """,
        traceDoubt: "Ragu? Kirim tulisan saja dulu. Berkas dapat menyusul dengan kode Anda.",
        traceLink: "Cara membersihkan berkas",
        readyHeading: "Siap dikirim?",
        ready: """
            Dengan menekan tombol ini, tulisan dan berkas Anda dikirim sekaligus. Biarkan halaman ini terbuka sampai muncul “Laporan \
            sudah terkirim”. Jika sambungan putus, ulangi saja dengan kode yang sama; laporan tidak akan menjadi ganda.
            """,
        send: "Kirim laporan",
        sendTextOnly: "Kirim tulisan saja",
        kept: "Tulisan Anda, masih utuh",
        honey: "Kosongkan isian ini",
        otherChannels: "Lihat kanal lain dan risiko masing-masing",
        change: "Ubah siapa yang dikecualikan"
    )

    private static let english = SendTexts(
        heading: "Add evidence, then send",
        lead: "One more page: two words from your paper, files if there are any, then the button that sends.",
        codeHeading: "Two words from your paper",
        codeExplanation: "Look at your paper and type these two words.",
        codeAgain: "Not written down? See the code again",
        filesHeading: "Evidence",
        filesLead: "Evidence helps, but you need not have any. Every kind of file will do: documents, photos, sound, video.",
        filesAgain: "Choose the files again",
        traceHeading: "Files can point to you",
        trace: """
            A photo can hold place, time and the make of a phone. A document can hold its author’s name. Even a file’s name can tell \
            tales. We lock files as they are, because an original is the strongest evidence.
            """,
        traceDoubt: "In doubt? Send the text alone for now. Files can follow under your code.",
        traceLink: "How to clean a file",
        readyHeading: "Ready to send?",
        ready: """
            Pressing this button sends your text and files together. Keep this page open until it says “The report has been sent”. If \
            the connection breaks, just send again under the same code; there will not be two reports.
            """,
        send: "Send the report",
        sendTextOnly: "Send the text alone",
        kept: "What you wrote, all of it",
        honey: "Leave this empty",
        otherChannels: "See the other channels and the risk of each",
        change: "Change who is left out"
    )

    /// "Kata ke-4", "Word 4".
    static func word(_ place: Int) -> Phrase { Phrase(id: "Kata ke-\(place)", en: "Word \(place)") }

    /// How much one form may carry.
    static func limit(_ bytes: UInt64) -> Phrase {
        let size = Phrase(sizeInBytes: bytes)
        return Phrase(
            id: "Paling besar \(size.id) untuk semua berkas. Lebih banyak lagi dapat menyusul sesudah terkirim.",
            en: "At most \(size.en) for all files together. More can follow once this is sent.")
    }
}
