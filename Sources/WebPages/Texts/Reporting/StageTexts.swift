import Messages

/// What a stage says at the top of the status page, and what may follow it.
enum StageTexts {
    /// Nothing but the log's word that something is stored.
    static let stored = Phrase(id: "Laporan Anda tersimpan", en: "Your report is stored")
    static let storedLead = Phrase(
        id: "Laporan sudah tercatat. Tanda terima dari kantor belum ada; periksa lagi beberapa hari lagi.",
        en: "The report is on record. There is no receipt from the office yet; check again in a few days.")

    /// The page's heading.
    static func heading(_ stage: StageName) -> Phrase {
        switch stage {
        case .received: Phrase(id: "Laporan Anda sudah diterima", en: "Your report has been received")
        case .verifying: Phrase(id: "Laporan Anda sedang diverifikasi", en: "Your report is being verified")
        case .awaitingReporter: Phrase(id: "Kami menunggu jawaban Anda", en: "We are waiting for your answer")
        case .archived: Phrase(id: "Laporan Anda diarsipkan", en: "Your report has been archived")
        case .underReview, .choosingPath: Phrase(id: "Laporan Anda sedang ditelaah", en: "Your report is under review")
        case .investigating: Phrase(id: "Perkara ini sedang diperiksa", en: "The matter is being examined")
        case .delegated: Phrase(id: "Perkara ini ditangani instansi lain", en: "Other agencies are handling the matter")
        case .stopped: Phrase(id: "Laporan Anda tidak diteruskan", en: "Your report is not pursued")
        case .reporting: Phrase(id: "Hasil pemeriksaan dilaporkan", en: "The findings are being reported")
        case .inDiscussion: Phrase(id: "Hasil pemeriksaan sedang dibahas", en: "The findings are being discussed")
        case .concluded: Phrase(id: "Kantor sudah menarik simpulan", en: "The office has reached a conclusion")
        case .correctiveAction: Phrase(id: "Tindakan korektif sedang dijalankan", en: "Corrective action is being taken")
        case .closed: Phrase(id: "Laporan selesai", en: "The matter is closed")
        }
    }

    /// What may come next, faintly.
    static func next(after stage: StageName?) -> [Phrase] {
        switch stage {
        case nil: [collected, received, verifying, review]
        case .received: [verifying, review, path, result]
        case .verifying, .awaitingReporter: [review, path, result]
        case .underReview, .choosingPath: [path, result]
        case .investigating: [reported, result]
        case .delegated: [Phrase(id: "Jawaban instansi", en: "Answers of the agencies"), result]
        case .reporting: [StageName.inDiscussion.title, result]
        case .inDiscussion: [result]
        case .concluded, .correctiveAction: [StageName.closed.title]
        case .archived, .stopped, .closed: []
        }
    }

    private static let verifying = StageName.verifying.title
    private static let review = StageName.underReview.title
    private static let path = Phrase(id: "Pemeriksaan, pelimpahan, atau penghentian", en: "Examination, delegation or stop")
    private static let result = Phrase(id: "Hasil", en: "Outcome")
    private static let reported = StageName.reporting.reporterTitle

    static let storedStep = Phrase(id: "Tersimpan", en: "Stored")
    static let storedHint = Phrase(
        id: "Tercatat dalam daftar umum; tidak dapat hilang diam-diam.", en: "On record in a public list; it cannot be lost in silence.")
    static let storedTomorrow = Phrase(
        id: "Catatan penyimpanan terbit besok.", en: "The record of storage appears tomorrow.")
    static let collected = Phrase(id: "Diambil oleh kantor", en: "Collected by the office")
    static let received = Phrase(id: "Diterima", en: "Received")

    /// What the office could read.
    static func readable(files: Int) -> Phrase {
        let count = CountText.files(files)
        return files == 0
            ? Phrase(id: "Tulisan Anda terbaca.", en: "Your text can be read.")
            : Phrase(id: "Tulisan dan \(count.id) terbaca.", en: "Your text and \(count.en) can be read.")
    }

    /// What stands in the conversation for a message of the reporter.
    static func messageReceived(files: Int) -> Phrase {
        let count = CountText.files(files)
        return files == 0
            ? Phrase(id: "Pesan diterima kantor.", en: "The office has received your message.")
            : Phrase(id: "Pesan diterima kantor, dengan \(count.id).", en: "The office has received your message, with \(count.en).")
    }

    static let messageStored = Phrase(id: "Kiriman tersimpan.", en: "What you sent is stored.")

    // The lead, around a date that stands out.
    static let answerBy = Phrase(id: "Jawablah sampai", en: "Please answer by")
    static let answerAfter = Phrase(
        id: ". Lewat tanggal itu, laporan dapat diarsipkan; Anda tetap dapat melengkapinya.",
        en: ". After that date the report may be archived; you can still complete it.")
    static let answerWasDue = Phrase(id: "Jawaban Anda ditunggu sampai", en: "Your answer was awaited until")
    static let answerStill = Phrase(id: ". Anda tetap dapat menjawab.", en: ". You can still answer.")
    static let objectBy = Phrase(id: "Anda dapat menyatakan keberatan sampai", en: "You can object until")
    static let objectWas = Phrase(
        id: "Masa keberatan berakhir pada", en: "The time to object ended on")
    static let thanks = Phrase(
        id: "Terima kasih. Tanpa orang seperti Anda, hal seperti ini tidak akan diketahui.",
        en: "Thank you. Without people like you, such things would not come to light.")

    static let plainThanks = Phrase(id: "Terima kasih atas laporan Anda.", en: "Thank you for your report.")
    static let question = Phrase(id: "Ada pertanyaan dari petugas untuk Anda.", en: "The officers have a question for you.")

    static func reason(_ reason: String) -> Phrase {
        let words = CodedTexts.reason(reason)
        let stop = reason.unicodeScalars.last?.properties.generalCategory == .otherPunctuation ? "" : "."
        return Phrase(id: "Alasannya: \(words.id)\(stop)", en: "The reason: \(words.en)\(stop)")
    }

    static func answered(_ answered: UInt32, of agencies: UInt32) -> Phrase {
        Phrase(
            id: "\(answered) dari \(agencies) instansi sudah menjawab.",
            en: "\(answered) of \(agencies) \(agencies == 1 ? "agency has" : "agencies have") answered.")
    }

    static let outcome = Phrase(id: "Simpulan", en: "Conclusion")
    static let action = Phrase(id: "Tindakan korektif", en: "Corrective action")
    static let since = Phrase(id: "sejak", en: "since")
    static let until = Phrase(id: "sampai", en: "until")
}
