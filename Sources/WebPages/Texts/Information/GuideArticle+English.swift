import Messages

extension Article {
    static func englishGuide(_ site: SiteEdition) -> Article {
        Article(
            title: "Help",
            heading: "How to report safely",
            lead: "Step by step, from choosing a phone to reading the answer. Read this before you write anything.",
            contentsLabel: "On this page",
            sections: [
                way(site), device, tor, code, files, leaving(site), takingPart, retaliation(site), englishQuestions(site), program(site),
            ])
    }

    private static func link(_ path: PagePath, _ name: String) -> PageFrame.Link { PageFrame.Link(path, in: .en, name) }

    private static func way(_ site: SiteEdition) -> Section {
        Section(
            "steps", "From the beginning to the answer",
            [
                .steps([
                    Statement(
                        "Find a quiet place",
                        "Outside the office, with no camera and nobody who can see your screen. Have paper and a pen ready."),
                    Statement(
                        "Open “Make a report”",
                        "Answer one question after the other. If you don’t know, say so. Nothing is sent before the last step."),
                    Statement(
                        "Write down twelve words",
                        """
                        The code appears before the report is sent. Copy it onto paper. We then ask for two of the words, so that you \
                        can be sure of your copy.
                        """),
                    Statement(
                        "Choose files and send",
                        "Text and files go together when you press “Send report”. Wait until the page says that the report has been sent."),
                    Statement(
                        "Come back with the code",
                        """
                        Open “Check my report” after \(site.configuration.acknowledgementDays) days. From then on come back at least \
                        once a week: officers may have questions.
                        """),
                ]),
                .text("Ready?", link(.report, "Make a report")),
            ])
    }

    private static let device = Section(
        "device", "Phone, computer and network",
        [
            .list([
                "Use no phone, computer, Wi-Fi or account of your office. Whoever runs them can see which sites you open.",
                """
                Use your own phone, on a network that is not the office’s. Your internet provider still sees that this site \
                was opened, but not what you write. Tor Browser hides that as well.
                """,
                "Type the address of this site yourself, from the poster. Do not open it from a link in a message or an e-mail.",
                "Tell nobody at the office about your report, before or after you send it.",
                "Dates, turns of phrase and things that only you know can point to you. Read your text again with somebody else’s eyes.",
            ])
        ])

    private static let tor = Section(
        "tor", "Tor Browser in three sentences",
        [
            .text(
                """
                Tor Browser is a free browser that hides from the network which site you open, and from us where you come from. \
                Get it only from torproject.org or the Android app store, and not on the office network. Then choose the security \
                level “Safest” and type the address of this site: everything works all the same.
                """),
            .text("Its limit: whoever runs the network can still see that you use Tor. So do not use it on the office network."),
        ])

    private static let code = Section(
        "code", "Keeping the code",
        [
            .list([
                "Write it on paper. Photos and notes on a phone are often copied to your account without your noticing.",
                "Keep it where nobody else looks. Not in your desk at the office.",
                "Do not write the name of the office or the address of this site on the same paper.",
                "Whoever finds the code can read all our answers and write as you. They cannot read the report that you sent.",
                "When you no longer need the code, destroy the paper.",
            ])
        ])

    private static let files = Section(
        "files", "Files, and the traces in them",
        [
            .text(
                """
                A file carries details that you do not see: the author’s name, the time, the camera, sometimes the place. We pass \
                files on as they are, so that they keep their worth as evidence. So clean them yourself before you send them.
                """),
            .list([
                "Photographs: take a screenshot of the photograph and send the screenshot. Place and camera stay behind.",
                "Documents: print them to PDF, then look at the file’s properties. Your name must not be there.",
                "Sound and video: your voice, a reflection or the background can be recognised.",
                "Printed documents: copy numbers, watermarks and the fine yellow dots of colour printers can point to who printed them.",
                "File names: change those that hold a name, a staff number or the name of a computer.",
                "A document that was sent to you alone points to you, however clean the file is.",
            ]),
            .text(
                """
                Cleaning a file can lessen its worth as evidence. If you still have the original in a safe place, say so in the \
                report.
                """),
        ])

    private static func leaving(_ site: SiteEdition) -> Section {
        Section(
            "leaving", "“Leave quickly”, and the browser’s history",
            [
                .text(
                    """
                    “Leave quickly” in the upper corner opens \(site.configuration.exitName[.en]) at once. Answers that were not sent \
                    are lost. It does not clear the browser’s history; you have to do that.
                    """),
                .list([
                    "Easiest: use a private (incognito) window or Tor Browser from the start, then close all its windows.",
                    "Chrome: open the menu with three dots, choose the history, and delete the last hour.",
                    "Firefox: open the menu, choose the history, and clear the last hour.",
                    "Safari on an iPhone: open Settings, choose Safari, and clear history and website data.",
                    """
                    If the browser is signed in to an account, delete the history there too. An office account can be read by \
                    the office.
                    """,
                ]),
                .text("An empty history can draw attention if somebody looks through your phone. Delete only this part."),
            ])
    }

    private static let takingPart = Section(
        "justice-collaborator", "If you took part in it",
        [
            .text(
                """
                Report all the same. Somebody who took part and then brings the matter to light can become a justice collaborator \
                (saksi pelaku yang bekerja sama), with a lighter sentence.
                """),
            .list([
                "Speak first with a lawyer of your own or with the Witness and Victim Protection Agency (LPSK), before you give your name.",
                "Leniency is not decided here. Prosecutors and judges weigh it, and we cannot promise it.",
                "Write as much as you are willing to. Officers read all of it, and the report may be passed on to law enforcement.",
                "Keep evidence as it is. Do not change it or throw it away.",
            ]),
        ])

    private static func retaliation(_ site: SiteEdition) -> Section {
        Section(
            "retaliation", "If somebody retaliates",
            [
                .text(site.configuration.protection[.en]),
                .list([
                    "Note the date, what happened and who saw it. Keep letters and messages.",
                    "Tell us through “Check my report”. To help you we may have to know who you are. That is for you to decide.",
                    """
                    LPSK is independent and no part of our office. Look up its address on its official site, not in a \
                    forwarded message.
                    """,
                ]),
                .text("There are other ways too.", link(.otherChannels, "Other channels and their risks")),
            ])
    }

    private static func program(_ site: SiteEdition) -> Section {
        Section(
            "program", "The strongest way: the program peluit",
            [
                .text(
                    """
                    The program peluit locks a report on your own computer. This server then receives locked contents only, and \
                    cannot read them even in the hands of an enemy. The program runs on the command line.
                    """, link(.privacy, "Compare the three ways to report")),
                .text(
                    """
                    Install it from a source that you trust, on a computer of your own. Compare the fingerprint in the commands \
                    with the poster.
                    """),
                .heading("Send a report"),
                .text(
                    """
                    The program asks one question after the other. It shows the twelve words before anything is sent. To attach a file, \
                    add at the end: --attach evidence.pdf
                    """),
                .command(site.command("send")),
                .heading("Read the answer"),
                .text("Type the twelve words when asked."),
                .command(site.command("read")),
                .heading("Answer the officers"),
                .text("With the same words, still without your name."),
                .command(site.command("reply")),
                .text(
                    """
                    To go through Tor, add --proxy socks5://127.0.0.1:9050. Your computer keeps a history of commands; delete it \
                    afterwards.
                    """),
            ])
    }
}
