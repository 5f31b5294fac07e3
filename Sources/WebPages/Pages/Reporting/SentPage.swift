package import Messages

/// What was sent, and when to look again. The code is not on it.
package struct SentPage: Page {
    package static let template = TemplateName.sent

    private let frame: PageFrame
    private let heading: String
    private let lead: String
    private let againHeading: String
    private let again: String
    private let next: Next?
    private let nowHeading: String
    private let chores: [String]
    private let done: String

    private struct Next: Sendable {
        let nextHeading: String
        let steps: [Step]
    }

    private struct Step: Sendable {
        let name: String
        let meaning: String
    }

    /// - Parameters:
    ///   - day: the day of the log on which it arrived.
    ///   - isReport: false for a message under a code.
    package init(site: SiteEdition, language: Language, files: Int, day: CalendarDate, lookAgain: CalendarDate, isReport: Bool) {
        let texts =
            isReport
            ? SentTexts.report(files: files, day: day, lookAgain: lookAgain, site: site)
            : SentTexts.message(files: files, day: day, lookAgain: lookAgain)
        heading = texts.heading[language]
        frame = PageFrame(
            title: heading, site: site, language: language, path: .home, state: isReport ? .reportSent : .messageSent,
            hasOtherLanguage: false)
        lead = texts.lead[language]
        againHeading = texts.againHeading[language]
        again = texts.again[language]
        next =
            texts.steps.isEmpty
            ? nil
            : Next(
                nextHeading: SentTexts.next[language],
                steps: texts.steps.map { Step(name: $0.name[language], meaning: $0.meaning[language]) })
        nowHeading = SentTexts.now[language]
        chores = SentTexts.chores.map { $0[language] }
        done = SentTexts.done[language]
    }
}
