import Messages

/// The articles of the site, each written out once a language: none can lack a translation.
extension Article {
    static func guide(_ site: SiteEdition, in language: Language) -> Article {
        switch language {
        case .id: indonesianGuide(site)
        case .en: englishGuide(site)
        }
    }

    static func privacy(_ site: SiteEdition, in language: Language) -> Article {
        switch language {
        case .id: indonesianPrivacy(site)
        case .en: englishPrivacy(site)
        }
    }

    static func verify(_ site: SiteEdition, in language: Language) -> Article {
        switch language {
        case .id: indonesianVerify(site)
        case .en: englishVerify(site)
        }
    }

    static func legalBasis(_ site: SiteEdition, in language: Language) -> Article {
        switch language {
        case .id: indonesianLegalBasis(site)
        case .en: englishLegalBasis(site)
        }
    }

    static func otherChannels(_ site: SiteEdition, in language: Language) -> Article {
        switch language {
        case .id: indonesianOtherChannels(site)
        case .en: englishOtherChannels(site)
        }
    }
}
