import Messages

extension HomeTexts {
    static func english(_ site: SiteEdition) -> HomeTexts {
        let isOpen = site.configuration.scope == .everybody
        let who = isOpen ? "This channel is open to everybody, staff and public alike." : "This channel is open to our staff."
        return HomeTexts(
            title: "Report wrongdoing without your name",
            heading: "Seen something wrong? Report it here, without your name.",
            lead: "\(who) You may report what has happened, is happening, or is going to happen.",
            outsiders: isOpen
                ? []
                : [.init(text: "Not a member of our staff?", links: [.init(.otherChannels, in: .en, "See other channels")])],
            report: "Make a report",
            reportHint: "About 15 minutes. No account, no telephone number.",
            check: "Check my report",
            checkHint: "Have the twelve words of your code ready.",
            stepsHeading: "Three steps",
            steps: [
                Statement("Tell us", "Answer a few questions: what, who, when, where, how. “I don’t know” is an answer too."),
                Statement("Keep the code", "You get twelve words. Write them on paper. They are your only way back."),
                Statement("Come back and read", "Officers may have questions or news. You answer here, still without your name."),
            ],
            promisesHeading: "What we promise",
            promises: [
                Statement("Your visit is not recorded.", "We keep no internet address, and not which phone or browser you use."),
                Statement("Reports are kept locked.", lock(site)),
                Statement("You see every stage.", "With its date. If a report is stopped, you read why, and you can object."),
            ],
            limitsHeading: "What we cannot promise",
            limits: [
                Statement(
                    "To hide that this site was opened.",
                    """
                    Whoever runs the office Wi-Fi, and your internet provider, can see that. Use a network outside the office, or Tor \
                    Browser.
                    """),
                Statement(
                    "To wipe the traces on your phone or computer.",
                    "“Leave quickly” opens \(site.configuration.exitName[.en]) at once, but the browser’s history stays."),
                Statement("To keep a secret that you write down yourself.", "A story that only you know can point to you."),
                Statement("To bring back a lost code.", "We do not keep it, so nobody can restore it."),
                Statement("A certain outcome.", "Reports are read, examined and answered. The conclusion follows the evidence."),
                Statement(
                    "A server that nobody can break into.",
                    "If this server is taken over, what a browser sends can be read as it arrives."),
            ],
            compare: "Compare the three ways to report",
            fingerprintHeading: "Our fingerprint",
            fingerprintCompare: """
                The same rows are printed on the official poster on the notice board. Compare the two. If a single character \
                differs, do not report here.
                """,
            fingerprintLimit: "A false site can copy these rows, so compare the address too.",
            verify: "How to make sure that this is really us",
            poster: "A4 poster for the notice board",
            paperForm: "Empty form to print")
    }

    private static func lock(_ site: SiteEdition) -> String {
        let keys = "Only officers who hold a key can open them. The keys are in the office, not on this server."
        return site.canExclude ? "\(keys) An officer whom you say it concerns gets no key." : keys
    }
}
