extension FrontPageTexts {
    static let english = FrontPageTexts(
        title: "Report wrongdoing without your name",
        heading: "Know of wrongdoing? Tell us without your name.",
        lead: """
            This address takes in reports for the organisation named above. Staff and citizens alike may report, about \
            something that has happened, is happening or is going to happen.
            """,
        wayHeading: "The way that is open now",
        wayInUse: "The program peluit locks a report on your own computer, so this server receives locked contents only.",
        webFormLater: "A form in the browser will follow. Until then this page takes no reports.",
        stepsHeading: "Three commands",
        stepsBefore: """
            Install the program peluit from a source that you trust; its source code is open. Run these commands on a \
            computer of your own, not one of your office.
            """,
        sendTitle: "Send a report",
        sendExplanation: """
            Before anything is sent, the program shows twelve words. Write them on paper: they are the only way back to \
            your report.
            """,
        readTitle: "Read the answer",
        readExplanation: "Type the twelve words when asked. You read the officers’ questions, and each stage with its date.",
        replyTitle: "Answer the officers",
        replyExplanation: "With the same words, still without your name.",
        reportFile: "report.json",
        evidenceFile: "evidence.pdf",
        promisesHeading: "What we promise",
        promises: [
            Statement(
                "Your visit is not recorded.",
                "This server writes down no internet address and no kind of browser. Of the time when you send it keeps only the day."
            ),
            Statement(
                "This server cannot read reports.",
                "The keys are with the officers in their office, and are never here."
            ),
            Statement(
                "You can see if a report is lost.",
                "Everything sent goes into a signed daily list. The program peluit looks for yours in it."
            ),
        ],
        limitsHeading: "What we cannot promise",
        limits: [
            Statement(
                "To hide that this address was opened.",
                "Who runs the network, and the internet provider, can see it. Use a network outside the office, or Tor Browser."
            ),
            Statement(
                "To wipe the traces on your device.",
                "“Leave quickly” opens another site, but the browser’s history stays."
            ),
            Statement(
                "To disguise your story.",
                "What only you know can point to you."
            ),
            Statement(
                "To restore twelve lost words.",
                "We do not keep them. Whoever finds them can read our replies and write as you."
            ),
            Statement(
                "A certain outcome.",
                "A report is read, examined and answered. The conclusion follows the evidence."
            ),
        ],
        fingerprintHeading: "Our fingerprint",
        fingerprintCompare: """
            Compare these groups, and those inside the commands, with the official poster. If a single character differs, \
            send nothing.
            """,
        fingerprintLimit: """
            An impostor can copy this page. So take the fingerprint from the poster; the program peluit refuses a server \
            that does not match it.
            """
    )
}
