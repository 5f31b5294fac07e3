package import Messages

/// Says that nothing lies under a code, and until when that is normal.
package struct NothingYetPage: Page {
    package static let template = TemplateName.nothing

    private let frame: PageFrame
    private let text: Words
    private let until: String
    private let form: FlowForm
    private let channels: String
    private let report: String
    private let archive: Archive?

    /// Where older replies lie, and whether they were looked through.
    private struct Archive: Sendable {
        let sentence: String
        /// The button that looks there; nil when that was done.
        let look: String?
    }

    private struct Words: Sendable {
        let heading: String
        let normal: String
        let earlier: String
        let codeIsRight: String
        let afterwards: String
        let compare: String
        let remember: String
        let contactBefore: String
        let contactLink: String
        let contactMiddle: String
        let sendAgain: String
        let tryAgain: String
    }

    /// - Parameters:
    ///   - receipt: the code, for trying again.
    ///   - hasArchive: whether there are replies of earlier months.
    ///   - until: the last day on which silence is normal for a report of today.
    package init(
        site: SiteEdition, language: Language, receipt: String, today: CalendarDate, until: CalendarDate, hasArchive: Bool = false,
        searchedArchive: Bool = false
    ) {
        frame = PageFrame(
            way: CheckTexts.nothing[language], site: site, language: language, path: .check, state: .reading,
            back: .link(.check, Phrase(id: "Kembali", en: "Back")[language]))
        text = Words(
            heading: CheckTexts.nothing[language], normal: CheckTexts.normalUntil(today: today)[language],
            earlier: CheckTexts.earlier(days: Int(until.day) - Int(today.day))[language], codeIsRight: CheckTexts.codeIsRight[language],
            afterwards: CheckTexts.afterwards[language], compare: CheckTexts.compare[language], remember: CheckTexts.remember[language],
            contactBefore: CheckTexts.contactBefore[language], contactLink: CheckTexts.contactLink[language],
            contactMiddle: CheckTexts.contactMiddle[language], sendAgain: CheckTexts.sendAgain[language],
            tryAgain: CheckTexts.tryAgain[language])
        self.until = until.longPhrase[language]
        form = FlowForm(.check, hidden: [HiddenField("receipt", receipt)], language: language)
        channels = PagePath.otherChannels.path(in: language)
        report = PagePath.report.path(in: language)
        let status = StatusTexts(in: language)
        archive =
            hasArchive || searchedArchive
            ? Archive(
                sentence: (searchedArchive ? StatusTexts.notInArchive : StatusTexts.mayBeInArchive)[language],
                look: searchedArchive ? nil : status.archive) : nil
    }
}
