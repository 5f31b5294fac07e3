import Messages

extension Article {
    static func englishVerify(_ site: SiteEdition) -> Article {
        Article(
            title: "Verify us",
            heading: "Making sure that this is really us",
            lead: """
                A false site can look exactly the same. Compare the address and the fingerprint with the official poster before \
                you write anything.
                """,
            sections: [
                Section(
                    "address", "The address",
                    [
                        .text("The address of this site:"),
                        .address(site.address),
                        .list([
                            """
                            Compare the poster with the address at the top of the browser, letter by letter. False addresses \
                            often differ in one letter, or have something added.
                            """,
                            "Type it yourself. Do not follow links from messages, e-mails or search results.",
                            "If the browser warns that the connection is not secure, stop.",
                            "An address that ends with .onion opens only in Tor Browser.",
                        ]),
                    ]),
                Section(
                    "fingerprint", "The fingerprint",
                    [
                        .fingerprint(site.organisation.fingerprint),
                        .text("Read it row by row beside the poster. If a single character differs, do not report here."),
                        .text(
                            """
                            Its limit: a false site can copy these rows. The program peluit truly checks them: it refuses a server \
                            that does not match the fingerprint on the poster.
                            """, PageFrame.Link(.guide, in: .en, "How to use the program peluit", at: "program")),
                        .text("A poster can be false as well. Compare two posters in different places."),
                    ]),
                Section(
                    "false-site", "What a false site could do",
                    [
                        .text(
                            """
                            A false site can read all that you write, record your internet address, and answer as if it were us. \
                            So remember three things that we never ask you for:
                            """),
                        .list([
                            "to sign in with an account, a telephone number or a password;", "money, in any form;",
                            "to install an app from a link.",
                        ]),
                    ]),
                Section(
                    "log", "A report cannot quietly disappear",
                    [
                        .list([
                            "Everything that is sent gets a line in a daily list that the server signs. Anybody can download that list.",
                            "Empty lines are mixed in. So nobody else knows how many reports came in, or which line is whose.",
                            "“Check my report” looks for your line. If it is there, you read “stored” and the day.",
                            "The office can hold the list against the reports that it received. What does not match raises an alarm.",
                        ]),
                        .text(
                            """
                            The limit: on this site the server itself looks for your line. The program peluit looks on your \
                            computer. A report thrown away before it was listed is noticed only if you come back and check. So do \
                            come back.
                            """),
                    ]),
                Section(
                    "source", "Open source code",
                    [
                        .text(
                            """
                            Anybody may read, build and examine Peluit, the program behind this site (Apache-2.0 licence). Open \
                            code does not prove that this server runs the same code. Nor has anybody outside the project examined \
                            the design and the code yet.
                            """)
                    ]),
            ])
    }
}
