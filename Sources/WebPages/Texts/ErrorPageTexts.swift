import Messages

/// The words of ``ErrorPage``: what is so, then what to do.
struct ErrorPageTexts: Sendable {
    /// Begins with "Kesalahan:", which a screen reader says first.
    let title: String
    let heading: String
    let explanation: String
    let advice: [String]
    let home: String
    /// Other ways on.
    let links: [PageFrame.Link]
}

extension ErrorPageTexts {
    init(_ cause: ErrorPage.Cause, in language: Language) {
        switch language {
        case .id: self = .indonesian(cause)
        case .en: self = .english(cause)
        }
    }

    private static func indonesian(_ cause: ErrorPage.Cause) -> ErrorPageTexts {
        let links = [
            PageFrame.Link(.check, in: .id, "Periksa laporan saya"), PageFrame.Link(.guide, in: .id, "Bantuan"),
            PageFrame.Link(.otherChannels, in: .id, "Kanal lain"),
        ]
        func page(_ heading: String, _ explanation: String, _ advice: [String]) -> ErrorPageTexts {
            ErrorPageTexts(
                title: "Kesalahan: \(heading)", heading: heading, explanation: explanation, advice: advice, home: "Ke halaman depan",
                links: links)
        }
        switch cause {
        case .notFound:
            return page(
                "Halaman ini tidak ada", "Tidak ada yang terkirim.",
                ["Periksa ejaan alamatnya, huruf demi huruf.", "Atau mulailah dari halaman depan."])
        case .busy:
            return page(
                "Layanan sedang penuh", "Tidak ada yang terkirim.",
                [
                    "Tunggu beberapa menit, lalu muat ulang halaman ini.",
                    "Jika peramban bertanya, izinkan mengirim ulang isian. Tulisan Anda lalu ikut lagi.",
                ])
        case .unreadable:
            return page(
                "Kiriman ini tidak dapat dibaca", "Tidak ada yang terkirim.",
                [
                    "Kembalilah dengan tombol peramban, pendekkan tulisan yang sangat panjang, lalu coba lagi.",
                    "Naskah yang panjang dapat dilampirkan sebagai berkas pada langkah kelima.",
                ])
        case .failure:
            return page(
                "Ada kesalahan di pihak kami", "Ini bukan salah Anda. Jika tadi Anda sedang mengirim, kiriman itu mungkin belum sampai.",
                [
                    "Muat ulang halaman ini. Jika peramban bertanya, izinkan mengirim ulang isian.",
                    "Jika Anda sudah memegang kode, periksa dengan kode itu apakah laporan tercatat. Itu tampak mulai keesokan harinya.",
                    "Jika tetap gagal, tunggu satu jam atau pakailah kanal lain.",
                ])
        }
    }

    private static func english(_ cause: ErrorPage.Cause) -> ErrorPageTexts {
        let links = [
            PageFrame.Link(.check, in: .en, "Check my report"), PageFrame.Link(.guide, in: .en, "Help"),
            PageFrame.Link(.otherChannels, in: .en, "Other channels"),
        ]
        func page(_ heading: String, _ explanation: String, _ advice: [String]) -> ErrorPageTexts {
            ErrorPageTexts(
                title: "Error: \(heading)", heading: heading, explanation: explanation, advice: advice, home: "To the front page",
                links: links)
        }
        switch cause {
        case .notFound:
            return page(
                "There is no such page", "Nothing was sent.",
                ["Check the spelling of the address, letter by letter.", "Or begin at the front page."])
        case .busy:
            return page(
                "The service is full at the moment", "Nothing was sent.",
                [
                    "Wait a few minutes, then reload this page.",
                    "If the browser asks, let it send the form again. Your text then goes along once more.",
                ])
        case .unreadable:
            return page(
                "What was sent cannot be read", "Nothing was sent.",
                [
                    "Go back with the browser’s button, shorten a very long text, then try again.",
                    "A long text can be attached as a file in the fifth step.",
                ])
        case .failure:
            return page(
                "Something went wrong on our side", "It was not your doing. If you were sending something, it may not have arrived.",
                [
                    "Reload this page. If the browser asks, let it send the form again.",
                    "If you already have a code, use it to check whether the report is on record. That shows from the next day.",
                    "If it keeps failing, wait an hour or use another channel.",
                ])
        }
    }
}
