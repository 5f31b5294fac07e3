import Messages
import WebPages

extension SampleSite {
    /// How many texts ``edition(sayingOnly:numbered:scope:)`` numbers.
    static let numberedTexts = 15

    /// A site where every text that somebody else chose is `words`: name, address, roles and the whole configuration.
    ///
    /// - Parameter numbered: puts a number and the language behind each configured text that a page must show.
    static func edition(sayingOnly words: String, numbered: Bool = false, scope: SiteConfiguration.Scope = .staff) throws -> SiteEdition {
        var count = 0
        func phrase() -> Phrase {
            count += 1
            return numbered ? Phrase(id: "\(words)\(count)id", en: "\(words)\(count)en") : Phrase(verbatim: words)
        }
        var configuration = SiteConfiguration.standard
        configuration.scope = scope
        configuration.kinds = [.init(identifier: "one", name: phrase()), .init(identifier: "two", name: phrase())]
        configuration.legalBasis = [.init(name: phrase(), meaning: phrase())]
        configuration.codeOfEthics = [.init(name: phrase(), meaning: phrase())]
        configuration.channels = [.init(name: phrase(), details: [phrase(), phrase()], risk: phrase())]
        configuration.protection = phrase()
        configuration.reward = phrase()
        configuration.custody = phrase()
        configuration.paperDelivery = phrase()
        configuration.exitName = phrase()
        configuration.units = [Phrase(verbatim: words)]
        configuration.timeZoneName = words
        return SiteEdition(
            organisation: try organisation(named: words), address: words, configuration: configuration,
            officers: (0..<3).map { SiteEdition.Officer(slot: $0, role: words) }, fewestReaders: 1, retentionDays: 90, formLimit: 2 << 30)
    }
}
