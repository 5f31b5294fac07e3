import Messages

/// What stands around every page: the bar with the state of sending, the masthead, the rail, the footer.
struct PageFrame: Sendable {
    /// What the bar says about sending. Until the send button has worked, it says that nothing was sent.
    enum SendingState: Sendable {
        /// Nothing is being written on this page.
        case reading
        case nothingSent
        case answerNotSent
        case reportSent
        case messageSent
    }

    /// The way back, beside the step.
    enum WayBack: Sendable {
        case link(PagePath, String)
        /// Presses `go` = `back` in the page's form, so that the answers come along.
        case button(String)
    }

    /// "Langkah 2 dari 5", and the step's name.
    struct Step: Sendable {
        let position: String
        let name: String
    }

    /// How to say the same in the other language.
    struct OtherLanguage: Sendable {
        let tag: String
        let name: String
        /// A link where nothing was typed.
        let link: String?
        /// Otherwise a button in the page's form: the answers come along to this address.
        let button: String?
    }

    /// A link of the footer.
    struct Link: Sendable {
        let path: String
        let name: String
    }

    let language: String
    let title: String
    let organisation: String
    let home: String
    let stylesheet = StaticAsset.stylesheet.path
    let mark = StaticAsset.mark.path
    let darkMark = StaticAsset.darkMark.path
    let exit = QuickExit.path
    /// A class of `body`: `only-card` or `is-sheet`, for printing.
    let printing: String?
    let state: String
    let stateClass: String
    let otherLanguage: OtherLanguage?
    let hasRail: Bool
    let backLink: Link?
    let backButton: String?
    /// Where the frame's buttons post to. A form that sends files has another address, and these must not send any.
    let action: String
    /// Whether the page's form has buttons out here.
    let hasButtons: Bool
    let step: Step?
    let footer: [Link]
    let privacy: String
    /// Whether the sentence about the way in use stands at the page's end.
    let showsWay: Bool
    let text: FrameTexts

    /// - Parameters:
    ///   - title: for the browser; the organisation's name is added.
    ///   - path: where the page lives, for the other language. Pages answered by POST name the path they are posted to.
    ///   - isPosted: whether the page carries answers in a form with the id `flow`.
    ///   - hasOtherLanguage: false for a page that cannot be shown a second time.
    init(
        title: String, site: SiteEdition, language: Language, path: PagePath, isPosted: Bool = false, state: SendingState = .reading,
        back: WayBack? = nil, step: Step? = nil, showsWay: Bool = false, printing: String? = nil, hasOtherLanguage: Bool = true
    ) {
        let text = FrameTexts(in: language)
        let other = path.path(in: language.other)
        self.language = language.tag
        self.title = title
        self.organisation = site.organisation.name
        self.home = language.homePath
        self.printing = printing
        self.state = text.state(state)
        self.stateClass = state.styleClass
        self.otherLanguage =
            hasOtherLanguage
            ? OtherLanguage(
                tag: language.other.tag, name: language.other.ownName, link: isPosted ? nil : other, button: isPosted ? other : nil)
            : nil
        self.action = path.path(in: language)
        self.hasButtons = isPosted
        switch back {
        case .link(let path, let name)?: (backLink, backButton) = (Link(path: path.path(in: language), name: name), nil)
        case .button(let name)?: (backLink, backButton) = (nil, name)
        case nil: (backLink, backButton) = (nil, nil)
        }
        self.step = step
        self.hasRail = back != nil || step != nil
        self.footer = text.footer.map { Link(path: $0.path.path(in: language), name: $0.name) }
        self.privacy = PagePath.privacy.path(in: language)
        self.showsWay = showsWay
        self.text = text
    }
}

extension PageFrame.SendingState {
    fileprivate var styleClass: String {
        switch self {
        case .reading: ""
        case .nothingSent, .answerNotSent: "pending"
        case .reportSent, .messageSent: "sent"
        }
    }
}
