import Messages

/// Why something was not sent: what happened, then what to do.
struct NoticeTexts: Sendable {
    let heading: Phrase
    let happened: Phrase
    let advice: [Phrase]

    init(_ notice: SendNotice, site: SiteEdition) {
        switch notice {
        case .tooLarge(let limit): self = .tooLarge(Phrase(sizeInBytes: limit))
        case .tooManyFiles(let limit): self = .tooManyFiles(limit)
        case .filesFull(let until): self = .filesFull(until.map { Moment.dayBegins($0, in: site) })
        case .busy(let seconds): self = .busy(Phrase(Duration.seconds(max(1, seconds))))
        case .tooFast(let seconds): self = .tooFast(Phrase(Duration.seconds(max(1, seconds))))
        case .expired: self = .expired
        case .incomplete: self = .incomplete
        case .full: self = .full
        case .holdsCode: self = .holdsCode
        case .tooFewReaders: self = .tooFewReaders(CountText.number(site.fewestReaders))
        case .tooMuchText: self = .tooMuchText
        case .failed: self = .failed
        case .uncertain: self = .uncertain
        }
    }

    private init(_ heading: Phrase, _ happened: Phrase, _ advice: Phrase...) {
        self.heading = heading
        self.happened = happened
        self.advice = advice
    }

    /// Files do not come back with the page, and people must be told.
    private static let chooseAgain = Phrase(
        id: "Jika ada berkas, pilihlah lagi, karena peramban tidak mengingatnya.",
        en: "If there are files, choose them again, because the browser does not remember them.")

    private static func tooLarge(_ limit: Phrase) -> NoticeTexts {
        NoticeTexts(
            Phrase(id: "Berkas Anda terlalu besar", en: "Your files are too large"),
            Phrase(
                id: "Semua berkas bersama-sama lebih dari \(limit.id). Pengiriman kami hentikan, dan tidak ada yang tersimpan pada kami.",
                en: "All files together are more than \(limit.en). We stopped the transfer, and nothing of it was kept."),
            Phrase(
                id: "Kirim tulisan dulu, lalu susulkan berkas satu per satu dengan kode Anda.",
                en: "Send the text first, then let the files follow one by one under your code."),
            Phrase(
                id: "Atau pilih berkas yang lebih kecil. Berkas harus dipilih lagi, karena peramban tidak mengingatnya.",
                en: "Or choose smaller files. They must be chosen again, because the browser does not remember them."))
    }

    private static func tooManyFiles(_ limit: Int) -> NoticeTexts {
        NoticeTexts(
            Phrase(id: "Berkas Anda terlalu banyak", en: "There are too many files"),
            Phrase(
                id: "Satu kiriman memuat paling banyak \(limit) berkas. Tidak ada yang tersimpan pada kami.",
                en: "One transfer carries at most \(limit) files. Nothing of it was kept."),
            Phrase(
                id: "Pilih yang paling penting. Yang lain dapat menyusul dengan kode Anda.",
                en: "Choose the most important ones. The others can follow under your code."))
    }

    private static func filesFull(_ until: Phrase?) -> NoticeTexts {
        let when = until.map { Phrase(id: " mulai \($0.id)", en: " from \($0.en)") } ?? Phrase(id: " nanti", en: " later")
        return NoticeTexts(
            Phrase(id: "Hari ini kami tidak dapat menerima berkas lagi", en: "We cannot take any more files today"),
            Phrase(
                id: "Tempat untuk berkas sudah penuh. Tulisan masih dapat kami terima sekarang.",
                en: "The room for files is full. We can still take your text now."),
            Phrase(
                id: "Kirim tulisan saja sekarang. Berkas dapat menyusul\(when.id), dengan kode yang sama.",
                en: "Send the text alone now. Files can follow\(when.en), under the same code."))
    }

    private static func busy(_ wait: Phrase) -> NoticeTexts {
        NoticeTexts(
            Phrase(id: "Tunggu sebentar, lalu kirim lagi", en: "Wait a moment, then send again"),
            Phrase(
                id: "Banyak orang mengirim pada saat yang sama. Anda tidak melakukan kesalahan.",
                en: "Many people are sending at the same time. You did nothing wrong."),
            Phrase(
                id: "Tunggu kira-kira \(wait.id), lalu tekan tombol di bawah.", en: "Wait about \(wait.en), then press the button below."),
            Phrase(
                id: "Tetap tidak bisa? Kirim tulisan saja dulu, tanpa berkas. Berkas dapat menyusul dengan kode Anda.",
                en: "Still not possible? Send the text alone first, without files. Files can follow under your code."),
            chooseAgain)
    }

    private static func tooFast(_ wait: Phrase) -> NoticeTexts {
        NoticeTexts(
            Phrase(id: "Tunggu sebentar, lalu kirim lagi", en: "Wait a moment, then send again"),
            Phrase(
                id: """
                    Formulir ini dikirim terlalu cepat. Begitulah kami menahan program pengganggu tanpa mencatat siapa Anda. Anda tidak \
                    melakukan kesalahan.
                    """,
                en: """
                    This form arrived very quickly. That is how we hold back programs that make trouble, without writing down who you \
                    are. You did nothing wrong.
                    """),
            Phrase(
                id: "Tunggu kira-kira \(wait.id), lalu tekan tombol di bawah.", en: "Wait about \(wait.en), then press the button below."),
            chooseAgain)
    }

    private static let expired = NoticeTexts(
        Phrase(id: "Halaman ini harus diperbarui", en: "This page had to be renewed"),
        Phrase(
            id: """
                Sebuah formulir berlaku satu hari dan untuk satu laporan, atau sampai server kami dinyalakan ulang. Halaman ini sudah \
                diperbarui.
                """,
            en: """
                A form is good for a day and for one report, or until our server is started again. This page has been renewed.
                """),
        Phrase(id: "Tunggu sepuluh detik, lalu tekan tombol di bawah.", en: "Wait ten seconds, then press the button below."),
        chooseAgain)

    private static let incomplete = NoticeTexts(
        Phrase(id: "Kiriman terputus di tengah jalan", en: "The transfer broke off on its way"),
        Phrase(
            id: "Tidak semuanya tiba, dan yang sudah tiba kami hapus. Mungkin sambungannya putus.",
            en: "Not all of it arrived, and we deleted what did. The connection may have failed."),
        Phrase(id: "Kirim sekali lagi dengan kode yang sama.", en: "Send once more under the same code."),
        Phrase(
            id: "Jika terputus lagi, kirim tulisan dulu. Berkas dapat menyusul satu per satu.",
            en: "If it breaks off again, send the text first. Files can follow one by one."),
        chooseAgain)

    private static let full = NoticeTexts(
        Phrase(id: "Sekarang kami tidak dapat menerima kiriman", en: "We cannot take anything at the moment"),
        Phrase(id: "Tempat penyimpanan kami sedang penuh.", en: "Our storage is full."),
        Phrase(
            id: "Biarkan halaman ini terbuka dan coba lagi beberapa jam kemudian, dengan kode yang sama.",
            en: "Keep this page open and try again in a few hours, under the same code."),
        Phrase(id: "Tidak dapat menunggu? Pakailah kanal lain.", en: "You cannot wait? Use another channel."))

    private static let holdsCode = NoticeTexts(
        Phrase(id: "Tulisan Anda memuat kode Anda", en: "Your text holds your code"),
        Phrase(
            id: "Kode adalah kunci kotak Anda. Petugas yang membaca tulisan itu akan dapat menulis atas nama Anda.",
            en: "The code is the key to your box. An officer who reads that text could write in your name."),
        Phrase(
            id: "Hapus kata-kata kode dari isian yang ditandai di bawah, atau dari nama berkas, lalu kirim lagi.",
            en: "Delete the words of the code from the field that is marked below, or from the file’s name, then send again."),
        chooseAgain)

    private static func tooFewReaders(_ fewest: Phrase) -> NoticeTexts {
        NoticeTexts(
            Phrase(id: "Terlalu sedikit petugas yang tersisa", en: "Too few officers are left"),
            Phrase(
                id: "Setidaknya \(fewest.id) petugas harus dapat membaca. Daftar petugas dapat berubah sejak Anda mulai menulis.",
                en: "At least \(fewest.en) of the officers must be able to read. The list may have changed since you began."),
            Phrase(
                id: "Kecualikan lebih sedikit orang, atau pakailah kanal lain.", en: "Leave out fewer people, or use another channel."))
    }

    private static let failed = NoticeTexts(
        Phrase(id: "Ada kesalahan di pihak kami", en: "Something went wrong on our side"),
        Phrase(
            id: "Kiriman Anda tiba, tetapi tidak dapat kami simpan. Tidak ada yang tersisa pada kami.",
            en: "What you sent arrived, but we could not store it. Nothing of it was kept."),
        Phrase(
            id: "Coba sekali lagi beberapa menit kemudian, dengan kode yang sama.",
            en: "Try once more in a few minutes, under the same code."),
        chooseAgain)

    private static let uncertain = NoticeTexts(
        Phrase(id: "Ada kesalahan di pihak kami", en: "Something went wrong on our side"),
        Phrase(
            id: "Kiriman Anda tiba, tetapi kami tidak tahu pasti apakah tersimpan.",
            en: "What you sent arrived, but we do not know for certain whether it was stored."),
        Phrase(
            id: "Kirim sekali lagi dengan kode yang sama. Laporan tidak akan menjadi ganda.",
            en: "Send it once more under the same code. The report will not be doubled."),
        chooseAgain)

    private static let tooMuchText = NoticeTexts(
        Phrase(id: "Tulisan Anda terlalu panjang", en: "Your text is too long"),
        Phrase(
            id: "Satu formulir memuat kira-kira satu juta huruf. Sisanya tidak dapat kami simpan.",
            en: "One form holds about a million letters. The rest could not be kept."),
        Phrase(
            id: "Kirim bagian yang terpenting, dan lampirkan naskah panjangnya sebagai berkas.",
            en: "Send the most important part, and attach the long text as a file."),
        chooseAgain)

    /// Where nobody can say that nothing was sent.
    static let perhapsSent = Phrase(id: "Mungkin sudah terkirim.", en: "It may have been sent.")
    /// Where not everything came back.
    static let textCut = Phrase(
        id: "Yang masih ada di halaman ini hanya sebagian.", en: "Only part of it is still on this page.")

    /// The sentence that nothing was sent.
    static func notSent(isReport: Bool) -> Phrase {
        isReport
            ? Phrase(id: "Laporan belum terkirim.", en: "The report has not been sent.")
            : Phrase(id: "Pesan belum terkirim.", en: "The message has not been sent.")
    }

    static let textKept = Phrase(
        id: "Tulisan Anda tidak hilang: masih ada di halaman ini.", en: "What you wrote is not lost: it is still on this page.")
    static let todo = Phrase(id: "Yang dapat Anda lakukan", en: "What you can do")
}
