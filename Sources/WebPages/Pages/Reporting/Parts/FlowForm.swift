import Messages

/// The form of a page of the way: where it goes, and what travels unseen.
struct FlowForm: Sendable {
    let action: String
    let hidden: [HiddenField]

    /// A page of a report on its way.
    ///
    /// - Parameter shown: names of the inputs that the page shows, which do not travel a second time.
    init(_ path: PagePath, page: ReportPage, draft: ReportDraft, shown: Set<String>, token: String?, language: Language) {
        let own = [HiddenField("page", page.rawValue)] + (token.map { [HiddenField("token", $0)] } ?? [])
        self.init(path, hidden: own + draft.hiddenFields(without: shown), language: language)
    }

    init(_ path: PagePath, hidden: [HiddenField], language: Language) {
        self.init(action: path.path(in: language), hidden: hidden)
    }

    private init(action: String, hidden: [HiddenField]) {
        self.action = action
        self.hidden = hidden
    }

    /// The same form with one more field.
    func adding(_ field: HiddenField) -> FlowForm {
        FlowForm(action: action, hidden: hidden + [field])
    }
}

extension PageFrame {
    /// The frame of a page of the way without JavaScript.
    init(
        way title: String, isError: Bool = false, site: SiteEdition, language: Language, path: PagePath = .report,
        state: SendingState = .nothingSent,
        back: WayBack, step: Step? = nil, printing: String? = nil
    ) {
        self.init(
            title: language.title(title, isError: isError), site: site, language: language, path: path, isPosted: true, state: state,
            back: back, step: step, showsWay: true, printing: printing)
    }
}

extension PageFrame.Step {
    /// "Langkah 2 dari 5, bagian 1 dari 3".
    init(_ page: ReportPage, language: Language) {
        let (number, part, name): (Int, Int?, Phrase) =
            switch page {
            case .before: (1, nil, Phrase(id: "Sebelum mulai", en: "Before you begin"))
            case .matter: (2, 1, Phrase(id: "Isi laporan", en: "Your report"))
            case .details: (2, 2, Phrase(id: "Isi laporan", en: "Your report"))
            case .readers: (2, 3, Phrase(id: "Isi laporan", en: "Your report"))
            case .answers: (3, nil, Phrase(id: "Periksa jawaban", en: "Check your answers"))
            case .code: (4, nil, Phrase(id: "Simpan kode", en: "Keep the code"))
            case .files: (5, nil, Phrase(id: "Kirim", en: "Send"))
            }
        let step = Phrase(id: "Langkah \(number) dari 5", en: "Step \(number) of 5")[language]
        let rest = part.map { Phrase(id: ", bagian \($0) dari 3", en: ", part \($0) of 3")[language] }
        self.init(position: step + (rest ?? ""), name: name[language])
    }
}

extension PageFrame.WayBack {
    /// The button that brings the answers back to the page before.
    static func button(in language: Language) -> PageFrame.WayBack { .button(Phrase(id: "Kembali", en: "Back")[language]) }

    /// The link home, where nothing was typed.
    static func home(in language: Language) -> PageFrame.WayBack {
        .link(.home, Phrase(id: "Kembali ke beranda", en: "Back to the front page")[language])
    }
}
