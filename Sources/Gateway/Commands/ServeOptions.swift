import ArgumentParser
import Messages
import WebPages

/// The options of `serve`.
struct ServeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(CommandTexts.data[ScreenLanguage.chosen], valueName: "folder"))
    var data: String

    @Option(help: ArgumentHelp(CommandTexts.roster[ScreenLanguage.chosen], valueName: "folder"))
    var roster: String?

    @Option(help: ArgumentHelp(CommandTexts.listen[ScreenLanguage.chosen], valueName: "host:port"))
    var listen: ListenAddress

    @Option(help: ArgumentHelp(CommandTexts.address[ScreenLanguage.chosen], valueName: "url"))
    var address: String?

    @Option(help: ArgumentHelp(CommandTexts.onion[ScreenLanguage.chosen], valueName: "url"))
    var onion: OnionAddress?

    @Flag(help: ArgumentHelp(CommandTexts.torCircuits[ScreenLanguage.chosen]))
    var torCircuits = false

    @Option(help: ArgumentHelp(CommandTexts.site[ScreenLanguage.chosen], valueName: "file"))
    var site: String?

    @OptionGroup var tls: TLSOptions

    @Option(help: ArgumentHelp(CommandTexts.dayQuota[ScreenLanguage.chosen], valueName: "bytes"))
    var dayQuota = GatewaySettings().dayQuota

    @Option(help: ArgumentHelp(CommandTexts.totalQuota[ScreenLanguage.chosen], valueName: "bytes"))
    var totalQuota = GatewaySettings().totalQuota

    @Option(help: ArgumentHelp(CommandTexts.reserve[ScreenLanguage.chosen], valueName: "bytes"))
    var reserve = GatewaySettings().reserve

    @Option(help: ArgumentHelp(CommandTexts.formLimit[ScreenLanguage.chosen], valueName: "bytes"))
    var formLimit = GatewaySettings().formLimit

    @Option(help: ArgumentHelp(CommandTexts.puzzleBits[ScreenLanguage.chosen], valueName: "bits"))
    var puzzleBits = GatewaySettings().puzzleBits

    @Option(help: ArgumentHelp(CommandTexts.exit[ScreenLanguage.chosen], valueName: "url"))
    var exit = GatewaySettings().exitAddress

    /// - Throws: ``CommandFailure`` when the site file cannot be read or is wrong.
    func settings() throws(CommandFailure) -> GatewaySettings {
        var settings = GatewaySettings()
        settings.dayQuota = dayQuota
        settings.totalQuota = totalQuota
        settings.reserve = reserve
        settings.formLimit = formLimit
        settings.puzzleBits = puzzleBits
        settings.address = address
        settings.onion = onion
        settings.torCircuits = torCircuits
        settings.exitAddress = exit
        if let site { settings.site = try SiteCommand.configuration(at: site) }
        return settings
    }

    func validate() throws {
        for (name, value) in [("day-quota", dayQuota), ("total-quota", totalQuota), ("reserve", reserve), ("form-limit", formLimit)]
        where value < 0 {
            throw ValidationError("--\(name) \(value) < 0")
        }
        guard puzzleBits <= 24 else { throw ValidationError("--puzzle-bits \(puzzleBits) > 24") }
        if let size = address?.utf8.count, !(1...QRCode.longestText).contains(size) { throw ValidationError("--address: \(size) bytes") }
        try tls.validate()
    }
}

extension OnionAddress: ExpressibleByArgument {
    /// As the command line names it.
    package init?(argument: String) {
        self.init(argument)
    }
}
