import Messages

/// What to do about a field: the sentence of the summary and of the field.
enum Sentence {
    static let participation = Phrase(
        id: "Pilih apakah Anda ikut dalam perbuatan itu.", en: "Choose whether you took part in it.")
    static let goodFaith = Phrase(
        id: "Centang pernyataan iktikad baik untuk melanjutkan.", en: "Tick the statement of good faith to go on.")
    static let what = Phrase(id: "Tuliskan apa yang terjadi.", en: "Write what happened.")
    static let kind = Phrase(
        id: "Pilih jenis pelanggaran, atau “Lainnya”.", en: "Choose a kind of wrongdoing, or “Other”.")
    static let who = Phrase(
        id: "Tuliskan siapa yang terlibat, atau centang “Saya tidak tahu siapa orangnya”.",
        en: "Write who is involved, or tick “I don’t know who it is”.")
    static let when = Phrase(
        id: "Tuliskan kapan kejadiannya, atau “tidak tahu”.", en: "Write when it happened, or “I don’t know”.")
    static let `where` = Phrase(id: "Tuliskan di mana, atau “tidak tahu”.", en: "Write where, or “I don’t know”.")
    static let how = Phrase(
        id: "Tuliskan bagaimana caranya dan dari mana Anda tahu.", en: "Write how it was done and how you know.")
    static let unit = Phrase(id: "Pilih unit kerja, atau “Tidak tahu”.", en: "Choose a unit, or “I don’t know”.")
    static let name = Phrase(
        id: "Tuliskan nama Anda, atau nyalakan lagi “Laporkan tanpa nama”.",
        en: "Write your name, or turn “Report without a name” on again.")
    static let identityTooLong = Phrase(
        id: "Persingkat nama dan cara menghubungi Anda: bersama-sama paling banyak kira-kira 400 huruf.",
        en: "Shorten your name and how to reach you: about 400 letters together at most.")
    static let reportTooLong = Phrase(
        id: "Persingkat laporan. Cerita yang sangat panjang dapat dikirim sebagai berkas.",
        en: "Shorten the report. A very long story can be sent as a file.")

    static let message = Phrase(
        id: "Tuliskan pesan Anda, atau pilih berkas.", en: "Write your message, or choose a file.")
    static let meetingWithoutWords = Phrase(
        id: "Tuliskan dalam pesan: tempat dan waktu bertemu, atau nomor dan waktu menelepon.",
        en: "Write in the message where and when to meet, or the number and the time to call.")

    static func descriptionTooLong(_ slot: Int) -> Phrase {
        Phrase(
            id: "Persingkat keterangan berkas \(slot) menjadi kira-kira 1.000 huruf.",
            en: "Shorten what you wrote about file \(slot) to about 1,000 letters.")
    }

    static func tooLong(_ bytes: Int) -> Phrase {
        Phrase(
            id: "Persingkat jawaban ini menjadi kira-kira \(bytes / 1_000) ribu huruf, atau kirim sebagai berkas.",
            en: "Shorten this answer to about \(bytes / 1_000) thousand letters, or send it as a file.")
    }

    static func exclude(_ fewest: Int) -> Phrase {
        let number = CountText.number(fewest)
        return Phrase(
            id: "Kurangi yang dicentang: setidaknya \(number.id) petugas harus dapat membaca. Atau pakailah kanal lain.",
            en: "Tick fewer: at least \(number.en) of the officers must be able to read. Or use another channel.")
    }
}
