import Messages

extension Article {
    /// Questions and answers of the guide.
    static func englishQuestions(_ site: SiteEdition) -> Section {
        let days = site.configuration.acknowledgementDays
        let exclusion =
            site.canExclude
            ? "Before you send, you can say which of them must not read it."
            : "If the report concerns one of them, use another channel."
        return Section(
            "questions", "Questions and answers",
            [
                .heading("I lost my code. What now?"),
                .text(
                    """
                    A lost code cannot be restored, because we do not keep it. Make a new report, and say that you have reported \
                    this before.
                    """),
                .heading("Somebody found my code. What now?"),
                .text("A code cannot be cancelled. Make a new report with a new code, and say that the old one is no longer safe."),
                .heading("How long will it take?"),
                .text(
                    """
                    The office usually acknowledges a report within \(days) days. Looking into it can take weeks or longer. You see \
                    every stage with its date.
                    """),
                .heading("There is no answer yet. Is my report lost?"),
                .text(
                    """
                    On the same day that is normal: a report is on record from the next day. Check the spelling as well; the first \
                    four letters of each word are enough. If there is still nothing after \(days) days, send it again or use another \
                    channel.
                    """, PageFrame.Link(.otherChannels, in: .en, "Other channels and their risks")),
                .heading("Why can I not read my own report again?"),
                .text(
                    """
                    It is locked for the officers. Your code opens only our answers. So whoever finds the code cannot read your \
                    report either.
                    """),
                .heading("Who reads my report?"),
                .text("The officers who hold a key: \(site.roles). \(exclusion)", PageFrame.Link(.privacy, in: .en, "Who holds the data")),
                .heading("May I report more than once?"),
                .text(
                    """
                    Yes. Every report gets a code of its own, and the system does not connect one with another. Your way of \
                    writing can still be recognised.
                    """),
                .heading("May I meet or call an officer?"),
                .text(
                    """
                    Yes, if you want to. Ask through “Check my report”. Bear in mind that the officer then knows your face, your \
                    voice or your number.
                    """),
                .heading("Is there a reward?"),
                .text(site.configuration.reward[.en]),
            ])
    }
}
