import ArgumentParser
import Messages

/// `peluit-gateway init`: makes a gateway's keys before there is an organisation. Spec 3.4.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: CommandTexts.create[ScreenLanguage.chosen])

    @Option(help: ArgumentHelp(CommandTexts.data[ScreenLanguage.chosen], valueName: "folder"))
    var data: String

    func run() throws {
        let folder = GatewayFolder(path: data)
        do {
            try GatewayKeys.create(in: folder)
        } catch {
            throw CommandFailure(error, path: error == .exists ? folder.gatewayKey : folder.path)
        }
        Terminal.say(CommandTexts.created, in: ScreenLanguage.chosen)
        Terminal.say(CommandTexts.createdNext, in: ScreenLanguage.chosen)
        print(folder.card)
    }
}
