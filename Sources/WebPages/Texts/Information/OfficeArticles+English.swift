import Messages

extension Article {
    static func englishLegalBasis(_ site: SiteEdition) -> Article {
        let configuration = site.configuration
        let breach =
            site.canExclude
            ? "Make a new report, and say which officer must not read it. You can also use another channel."
            : "Use another channel."
        return Article(
            title: "Legal basis",
            heading: "Legal basis and code of ethics",
            lead: "The rules that this channel rests on, and what the officers who read your report have promised.",
            sections: [
                Section(
                    "law", "Legal basis",
                    configuration.legalBasis.isEmpty
                        ? [
                            .text(
                                """
                                This office has not yet listed the regulations that this channel rests on. You can report all the \
                                same, and you may ask for them in your report.
                                """)
                        ]
                        : rules(configuration.legalBasis, in: .en)),
                Section(
                    "ethics", "The officers’ code of ethics",
                    configuration.codeOfEthics.isEmpty
                        ? [.text("This office has not yet listed its officers’ code of ethics.")]
                        : rules(configuration.codeOfEthics, in: .en)),
                Section(
                    "breach", "If an officer breaks it",
                    [.text(breach, PageFrame.Link(.otherChannels, in: .en, "Other channels and their risks"))]),
                Section("protection", "Protection of reporters", [.text(configuration.protection[.en])]),
                Section("reward", "Rewards of the state", [.text(configuration.reward[.en])]),
            ])
    }

    static func englishOtherChannels(_ site: SiteEdition) -> Article {
        let configuration = site.configuration
        let offices =
            configuration.channels.isEmpty
            ? [
                Section(
                    "office", "Our office",
                    [
                        .text(
                            """
                            This office has not yet listed other channels here. Its notice board or official site gives its \
                            address and hours.
                            """),
                        .warning(
                            "The risk", "Whoever you ask knows that you asked. Do not ask from an office telephone or e-mail account."),
                    ])
            ] : configuration.channels.enumerated().map { channel($1, id: "channel-\($0 + 1)", risk: "The risk", in: .en) }
        return Article(
            title: "Other channels",
            heading: "Other channels, and the risk of each",
            lead: "If you cannot use this site, there are other ways. Each has its risk. Read that first.",
            sections: offices + [
                Section(
                    "paper", "Paper form",
                    [
                        .text(
                            """
                            Print the empty form and fill it in by hand. \(configuration.paperDelivery[.en])
                            """, PageFrame.Link(.paperForm, in: .en, "Empty form to print")),
                        .warning(
                            "The risk",
                            """
                            Handwriting, prints of your fingers and a camera near the box can point to you. Whoever opens the envelope \
                            reads the form. You get no code, so you cannot read an answer.
                            """
                        ),
                    ]),
                Section(
                    "lpsk", "LPSK: protection",
                    [
                        .text(
                            """
                            The Witness and Victim Protection Agency (LPSK) is an independent agency of the state and no part of \
                            our office. It protects and helps witnesses, reporters and victims. Look up its address on its \
                            official site, which ends with .go.id.
                            """),
                        .warning("The risk", "To protect you, LPSK has to know who you are."),
                    ]),
                Section(
                    "advice", "Advice from outside",
                    [
                        .text(
                            """
                            Lawyers and legal aid organisations can advise you before you report. They do not depend on our \
                            office, and a lawyer must keep a client’s secrets.
                            """),
                        .warning(
                            "The risk", "They know who you are. Choose somebody with no ties to your office or to the people you report."),
                    ]),
            ])
    }
}
