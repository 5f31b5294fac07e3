package import Messages

/// The gateway's front page: what this address is, how to report, what is promised and what is not.
package struct FrontPage: Page {
    package static let template = TemplateName.front

    private let frame: PageFrame
    private let text: FrontPageTexts
    private let fingerprintRows: [String]
    private let steps: [Step]

    /// One of the three commands, with what it is for. The command is for a POSIX shell, one option a line.
    private struct Step: Sendable {
        let title: String
        let explanation: String
        let command: String
    }

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let organisation = site.organisation
        let address = site.address
        let text = FrontPageTexts(in: language)
        frame = PageFrame(title: text.title, site: site, language: language, path: .home)
        self.text = text
        fingerprintRows = organisation.fingerprint.rows
        func command(_ name: String, _ options: String...) -> String {
            let target = ["--gateway \(address)", "--organisation \(organisation.fingerprint.digits)"]
            return (["peluit \(name)"] + target + options).joined(separator: " \\\n  ")
        }
        steps = [
            Step(
                title: text.sendTitle,
                explanation: text.sendExplanation,
                command: command("send", "--report \(text.reportFile)", "--attach \(text.evidenceFile)")
            ),
            Step(title: text.readTitle, explanation: text.readExplanation, command: command("read")),
            Step(title: text.replyTitle, explanation: text.replyExplanation, command: command("reply")),
        ]
    }
}
