import Messages
import WebPages

/// The settings of a site file, one key for each of ``SiteConfiguration``. Spec 13.6.
struct SiteFileReader {
    /// The keys at the top.
    enum Setting: String, CaseIterable {
        case scope, kinds, units, required, legalBasis, codeOfEthics, channels, protection, reward, custody, acknowledgementDays
        case paperDelivery, exitName, hoursFromUTC, timeZoneName, fileSlots
    }

    /// Questions that an office may insist on: those that the form asks everybody.
    static let questions: [Question] = [.what, .kind, .who, .when, .where, .how, .unit]

    private enum KindKey: String, CaseIterable { case identifier, name, hint }
    private enum RuleKey: String, CaseIterable { case name, meaning }
    private enum ChannelKey: String, CaseIterable { case name, details, risk }

    private var reader = StrictReader()

    var mistakes: [SiteFileMistake] { reader.mistakes }

    /// The whole file. Only without ``mistakes`` is the answer to be used.
    mutating func configuration(_ root: SiteFilePlace) -> SiteConfiguration {
        var site = SiteConfiguration.standard
        for (setting, place) in reader.members(root, Setting.self) ?? [] { take(setting, from: place, into: &site) }
        return site
    }

    private mutating func take(_ setting: Setting, from place: SiteFilePlace, into site: inout SiteConfiguration) {
        switch setting {
        case .scope: set(&site.scope, reader.choice(place, of: SiteConfiguration.Scope.allCases.map { ($0.rawValue, $0) }))
        case .kinds: set(&site.kinds, kinds(place))
        case .units: set(&site.units, units(place))
        case .required: set(&site.required, required(place))
        case .legalBasis: set(&site.legalBasis, rules(place))
        case .codeOfEthics: set(&site.codeOfEthics, rules(place))
        case .channels: set(&site.channels, channels(place))
        case .protection: set(&site.protection, reader.phrase(place, .prose))
        case .reward: set(&site.reward, reader.phrase(place, .prose))
        case .custody: set(&site.custody, reader.phrase(place, .prose))
        case .acknowledgementDays: set(&site.acknowledgementDays, reader.integer(place, in: 1...60))
        case .paperDelivery: set(&site.paperDelivery, reader.phrase(place, .prose))
        case .exitName: set(&site.exitName, reader.phrase(place, .line))
        case .hoursFromUTC: set(&site.hoursFromUTC, reader.integer(place, in: -12...14))
        case .timeZoneName: set(&site.timeZoneName, timeZoneName(place))
        case .fileSlots: set(&site.fileSlots, reader.integer(place, in: 1...Limits.files))
        }
    }

    private func set<Value>(_ value: inout Value, _ new: Value?) {
        if let new { value = new }
    }

    private mutating func kinds(_ place: SiteFilePlace) -> [SiteConfiguration.Kind]? {
        let kinds = reader.list(place, 1...40) { reader, place in Self.kind(place, &reader) }
        guard let kinds else { return nil }
        reader.expectDistinct(kinds) { $0.identifier }
        return kinds.map(\.item)
    }

    /// A shipped identifier alone stands for the shipped kind, name and hint.
    private static func kind(_ place: SiteFilePlace, _ reader: inout StrictReader) -> SiteConfiguration.Kind? {
        guard let members = reader.members(place, KindKey.self, needed: [.identifier]) else { return nil }
        var (identifier, name, hint): (String?, Phrase?, Phrase?)
        for (key, place) in members {
            switch key {
            case .identifier: identifier = Self.identifier(place, &reader)
            case .name: name = reader.phrase(place, .line)
            case .hint: hint = reader.phrase(place, .line)
            }
        }
        guard let identifier else { return nil }
        if let name { return SiteConfiguration.Kind(identifier: identifier, name: name, hint: hint) }
        // A name that is there and wrong has been reported.
        guard !members.contains(where: { $0.key == .name }) else { return nil }
        guard var shipped = SiteConfiguration.standard.kinds.first(where: { $0.identifier == identifier }) else {
            reader.addMissing(KindKey.name.rawValue, at: place)
            return nil
        }
        shipped.hint = hint ?? shipped.hint
        return shipped
    }

    private static func identifier(_ place: SiteFilePlace, _ reader: inout StrictReader) -> String? {
        guard let text = reader.text(place, .line) else { return nil }
        let isFit = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: $0 == UInt8(ascii: "-")
            }
        }
        guard isFit, text.utf8.count <= 64 else {
            reader.add(.notIdentifier, at: place)
            return nil
        }
        return text
    }

    private mutating func units(_ place: SiteFilePlace) -> [Phrase]? {
        guard let units = reader.list(place, 0...400, { $0.phrase($1, .line) }) else { return nil }
        reader.expectDistinct(units) { $0.id }
        return units.map(\.item)
    }

    private mutating func required(_ place: SiteFilePlace) -> Set<Question>? {
        let choices = Self.questions.map { (name: $0.rawValue, value: $0) }
        guard let questions = reader.list(place, 0...choices.count, { $0.choice($1, of: choices) }) else { return nil }
        reader.expectDistinct(questions) { $0.rawValue }
        return Set(questions.map(\.item))
    }

    private mutating func rules(_ place: SiteFilePlace) -> [SiteConfiguration.Rule]? {
        let rules = reader.list(place, 0...40) { reader, place -> SiteConfiguration.Rule? in
            var (name, meaning): (Phrase?, Phrase?)
            for (key, place) in reader.members(place, RuleKey.self, needed: RuleKey.allCases) ?? [] {
                switch key {
                case .name: name = reader.phrase(place, .line)
                case .meaning: meaning = reader.phrase(place, .prose)
                }
            }
            guard let name, let meaning else { return nil }
            return SiteConfiguration.Rule(name: name, meaning: meaning)
        }
        guard let rules else { return nil }
        reader.expectDistinct(rules) { $0.name.id }
        return rules.map(\.item)
    }

    private mutating func channels(_ place: SiteFilePlace) -> [SiteConfiguration.Channel]? {
        let channels = reader.list(place, 0...20) { reader, place -> SiteConfiguration.Channel? in
            var (name, details, risk): (Phrase?, [Phrase]?, Phrase?)
            for (key, place) in reader.members(place, ChannelKey.self, needed: ChannelKey.allCases) ?? [] {
                switch key {
                case .name: name = reader.phrase(place, .line)
                case .details: details = reader.list(place, 1...12) { $0.phrase($1, .line) }?.map(\.item)
                case .risk: risk = reader.phrase(place, .prose)
                }
            }
            guard let name, let details, let risk else { return nil }
            return SiteConfiguration.Channel(name: name, details: details, risk: risk)
        }
        guard let channels else { return nil }
        reader.expectDistinct(channels) { $0.name.id }
        return channels.map(\.item)
    }

    private mutating func timeZoneName(_ place: SiteFilePlace) -> String? {
        guard let name = reader.text(place, .line) else { return nil }
        guard (2...5).contains(name.utf8.count), name.utf8.allSatisfy({ (0x41...0x5a).contains($0 & 0xdf) }) else {
            reader.add(.notTimeZoneName, at: place)
            return nil
        }
        return name
    }
}
