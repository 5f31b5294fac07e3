import ArgumentParser
import Foundation
import Messages
import Peluit

/// `peluit-officer`: keys, cases and replies of an office (petugas). Runs inside the inspectorate.
@main
struct PeluitOfficer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peluit-officer",
        abstract: Terminal.standard("Alat petugas: kunci, kasus, balasan.", "The officers' tool: keys, cases, replies."),
        subcommands: [
            InitCommand.self, SyncCommand.self, InboxCommand.self, CaseCommand.self, AuditCommand.self, StatusCommand.self,
            FingerprintCommand.self,
        ])

    static func main() async {
        Hardening.apply()
        guard Sodium.start() else {
            Terminal.standard.note(
                Terminal.standard("error: sistem ini tidak punya sumber bilangan acak", "error: this system has no random source"))
            Foundation.exit(OfficerError.Code.software.rawValue)
        }
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch let error as OfficerError {
            Terminal.standard.progressDone()
            Terminal.standard.report(error)
            Foundation.exit(error.code.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}

/// What keeps secrets from leaving the process when it fails.
enum Hardening {
    /// No core dumps. Runs before any thread starts.
    static func apply() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        umask(0o077)
    }
}

/// `--home`, which every command has.
struct HomeOption: ParsableArguments {
    @Option(name: .long, help: .words("Folder kunci dan kasus.", "Folder of keys and cases."))
    var home: String

    var folder: OfficeFolder { OfficeFolder(home) }
}

/// `--gateway` and `--proxy`.
struct GatewayOption: ParsableArguments {
    @Option(name: .long, help: .words("Alamat gateway, http(s)://…", "The gateway's address, http(s)://…"))
    var gateway: String

    @Option(
        name: .long,
        help: .words("Proksi SOCKS5, misalnya Tor: socks5://127.0.0.1:9050.", "SOCKS5 proxy, for instance Tor: socks5://127.0.0.1:9050."))
    var proxy: String?
}

/// `--json`, where a script would want it.
struct OutputOption: ParsableArguments {
    @Flag(name: .long, help: .words("Keluaran untuk skrip.", "Output for scripts."))
    var json = false

    /// Prints a value as JSON with sorted keys.
    func write(_ value: some Encodable, to terminal: Terminal) throws(OfficerError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { throw .bug }
        terminal.line(Self.escaped(String(decoding: data, as: UTF8.self)))
    }

    /// The same JSON with what could steer a terminal written as `\u…`; outside of strings only line breaks are of that kind.
    static func escaped(_ json: String) -> String {
        json.unicodeScalars.reduce(into: "") { text, scalar in
            guard scalar != "\n", Terminal.steers(scalar) else { return text.unicodeScalars.append(scalar) }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
    }
}
