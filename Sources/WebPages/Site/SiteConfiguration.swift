package import Messages

/// What an organisation decides about its site: texts, questions, lists, limits. Spec 13.6.
///
/// ``standard`` names no law, no address and no person: an office fills those in.
package struct SiteConfiguration: Equatable, Sendable {
    /// Who may report. R1 of casework: a setting, not a law of nature.
    package enum Scope: String, CaseIterable, Sendable {
        case everybody, staff
    }

    /// A kind of wrongdoing (jenis) to choose from.
    package struct Kind: Equatable, Sendable {
        /// What goes into the report: a shipped identifier, or the office's own; 1 to 64 of `a-z A-Z 0-9 -`.
        package var identifier: String
        package var name: Phrase
        package var hint: Phrase?

        package init(identifier: String, name: Phrase, hint: Phrase? = nil) {
            self.identifier = identifier
            self.name = name
            self.hint = hint
        }
    }

    /// Another way to reach the office, with its risk.
    package struct Channel: Equatable, Sendable {
        package var name: Phrase
        /// Address, number, hours: lines.
        package var details: [Phrase]
        package var risk: Phrase

        package init(name: Phrase, details: [Phrase], risk: Phrase) {
            self.name = name
            self.details = details
            self.risk = risk
        }
    }

    /// A regulation, or a clause of the code of ethics.
    package struct Rule: Equatable, Sendable {
        package var name: Phrase
        package var meaning: Phrase

        package init(name: Phrase, meaning: Phrase) {
            self.name = name
            self.meaning = meaning
        }
    }

    package var scope: Scope
    package var kinds: [Kind]
    /// Work units (OPD); "another unit" and "I don't know" are always offered besides.
    package var units: [Phrase]
    /// Questions without which a report is not taken; `who` counts as answered by "I don't know".
    package var required: Set<Question>
    package var legalBasis: [Rule]
    package var codeOfEthics: [Rule]
    package var channels: [Channel]
    /// How those who retaliate are dealt with and where protection is to be had.
    package var protection: Phrase
    package var reward: Phrase
    /// Who owns and keeps the data, and for how long.
    package var custody: Phrase
    /// Days after which a reporter is told to look for the acknowledgement.
    package var acknowledgementDays: Int
    /// What a printed form's sender does with it.
    package var paperDelivery: Phrase
    /// Where "Keluar cepat" leads, and what it is: "situs cuaca".
    package var exitName: Phrase
    /// Hours from UTC and the name of local time, for "pukul 07.00 WIB".
    package var hoursFromUTC: Int
    package var timeZoneName: String
    /// Files that the send page offers at once.
    package var fileSlots: Int
}
