import Messages

/// The words of ``ErrorPage``: what is so, then what to do.
struct ErrorPageTexts: Sendable {
    let title: String
    let heading: String
    let explanation: String
    let back: String
}

extension ErrorPageTexts {
    init(_ cause: ErrorPage.Cause, in language: Language) {
        switch language {
        case .id: self = .indonesian(cause)
        case .en: self = .english(cause)
        }
    }

    private static func indonesian(_ cause: ErrorPage.Cause) -> ErrorPageTexts {
        let (heading, explanation) =
            switch cause {
            case .notFound:
                ("Halaman ini tidak ada", "Periksa alamatnya, atau mulai dari halaman depan. Tidak ada yang terkirim.")
            case .busy:
                ("Layanan sedang penuh", "Coba lagi beberapa menit lagi. Tidak ada yang terkirim.")
            case .failure:
                ("Ada kesalahan di pihak kami", "Coba lagi nanti. Jika tetap begini, pakailah saluran lain pada poster resmi.")
            }
        return ErrorPageTexts(title: "Kesalahan: \(heading)", heading: heading, explanation: explanation, back: "Ke halaman depan")
    }

    private static func english(_ cause: ErrorPage.Cause) -> ErrorPageTexts {
        let (heading, explanation) =
            switch cause {
            case .notFound:
                ("There is no such page", "Check the address, or begin at the front page. Nothing was sent.")
            case .busy:
                ("The service is full at the moment", "Try again in a few minutes. Nothing was sent.")
            case .failure:
                ("Something went wrong on our side", "Try again later. If it stays like this, use another channel on the official poster.")
            }
        return ErrorPageTexts(title: "Error: \(heading)", heading: heading, explanation: explanation, back: "To the front page")
    }
}
