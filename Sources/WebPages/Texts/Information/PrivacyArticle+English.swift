import Messages

extension Article {
    static func englishPrivacy(_ site: SiteEdition) -> Article {
        Article(
            title: "Privacy",
            heading: "Privacy, in plain words",
            lead: "You are using this site without JavaScript. Your report is locked on our server as it arrives, and never stored open.",
            sections: [
                Section(
                    "ways", "Three ways to report",
                    [
                        .text(
                            """
                            Imagine that somebody hostile has taken over our server. What they can see depends on where a report \
                            is locked.
                            """),
                        .comparison(comparison),
                        .text(
                            """
                            A hostile server can also steer everybody to the third way. The second way does not exist yet. Until \
                            it does, only the program peluit protects you from a hostile server.
                            """, PageFrame.Link(.guide, in: .en, "How to use the program peluit", at: "program")),
                        .text(
                            """
                            Sometimes something in between opens the connection before it reaches the server, such as a network \
                            filter on an office computer. On the third way it reads the same things.
                            """),
                    ]),
                Section(
                    "recorded", "What we never record",
                    [
                        .text(
                            """
                            Internet addresses, kinds of browser, pages opened. Of a message, once its day is over, only the day \
                            remains. There are no cookies. There are no pictures, fonts or programs from anybody else.
                            """),
                        .text(
                            """
                            When you check a report, the server holds your code in memory for a moment, then wipes it. That you \
                            asked is not recorded.
                            """),
                    ]),
                Section(
                    "visible", "What can still be seen",
                    [
                        .list([
                            """
                            Somebody who watches your network sees that this site was opened, when, and roughly how much was \
                            sent. With Tor Browser they see only that you use Tor.
                            """,
                            "Your phone or computer keeps a history. Delete it.",
                            "Officers read what you write, and see what is stored inside your files.",
                            """
                            Somebody in control of the server sees the order in which things arrived that day. On a quiet day \
                            they can guess how large your files were.
                            """,
                        ])
                    ]),
                Section(
                    "custody", "Who holds the data, and for how long",
                    [
                        .text("\(site.organisation.name). \(site.configuration.custody[.en])"),
                        .list([
                            "Who can open reports: \(site.roles).",
                            "This server keeps locked reports until the office has fetched them, for \(site.retentionDays) days at most.",
                            "Our answers stay on this server longer, locked as well. Only your code opens them.",
                        ]),
                    ]),
            ])
    }

    private static let comparison = Comparison(
        caption: "The three ways to report, compared",
        columns: ["Way", "Where the report is locked", "What a hostile server can see", "Choose it if"],
        rows: [
            (
                name: "The program peluit", remark: nil, isHere: false,
                cells: [
                    "On your own computer.",
                    "Only that there was a connection.",
                    "The danger is great and you can install a program on a computer of your own.",
                ]
            ),
            (
                name: "Browser with JavaScript", remark: "does not exist yet", isHere: false,
                cells: [
                    "In your browser, by a program that we send.",
                    "None of the contents, unless you alone are sent a false program. That shows only if somebody compares.",
                    "It cannot be chosen yet. Later for ordinary phones and computers.",
                ]
            ),
            (
                name: "Browser without JavaScript", remark: "the one you are using", isHere: true,
                cells: [
                    "In our server’s memory, as it arrives.",
                    "Your text and your code. With the code: all our answers, old and new, and writing in your name.",
                    "You use a phone or Tor Browser, and you trust this server.",
                ]
            ),
        ])
}
