import ArgumentParser
import Foundation
import GatewayClient
import Messages
import OfficerKeys
import Peluit
import Storage

/// `peluit-officer status`: the whole key path in words. Needs no passphrase and opens no case. Exits with 78 when something costs reports.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Terminal.standard(
            "Apakah kunci, sertifikat, dan gateway siap menerima laporan?", "Are keys, certificates and gateway ready to take reports?"))

    @OptionGroup var home: HomeOption
    @OptionGroup var output: OutputOption
    @Option(help: .words("Periksa juga gateway ini.", "Check this gateway too."))
    var gateway: String?
    @Option(help: .words("Proksi SOCKS5.", "SOCKS5 proxy."))
    var proxy: String?

    func run() async throws {
        let terminal = Terminal.standard
        let profile = try OfficeProfile(reading: home.folder)
        let (_, roster) = try OfficeKeys.roster(of: home.folder, profile)
        let check = KeyPathCheck(folder: home.folder, slot: profile.slot, roster: roster, time: UInt64(Date().timeIntervalSince1970))
        var findings = check.findings()
        if let gateway { findings += await gatewayFindings(gateway, roster) }
        if output.json {
            try output.write(findings.map { FindingJSON($0) }, to: terminal)
        } else {
            for finding in findings { show(finding, terminal) }
        }
        guard !findings.contains(where: { $0.level == .bad }) else {
            throw OfficerError(
                .configuration, Phrase(id: "ada yang harus dibetulkan; lihat di atas", en: "something must be mended; see above"))
        }
    }

    private func show(_ finding: KeyPathCheck.Finding, _ terminal: Terminal) {
        let mark =
            switch finding.level {
            case .good: terminal("baik      ", "good      ")
            case .warning: terminal("perhatikan", "attention ")
            case .bad: terminal("BAHAYA    ", "DANGER    ")
            }
        terminal.line("\(mark)  \(terminal(finding.text))")
        if let remedy = finding.remedy { terminal.line("            → \(terminal(remedy))") }
    }

    /// The same check that a reporter's client makes before it seals. Spec 3.7.
    private func gatewayFindings(_ text: String, _ roster: Roster) async -> [KeyPathCheck.Finding] {
        guard let address = try? GatewayAddress(parsing: text), let transport = try? proxy.map(Transport.init(proxy:)) ?? .direct else {
            return [
                .init(
                    .bad, Phrase(id: "alamat gateway atau proksi tidak dapat dibaca", en: "the gateway's or proxy's address cannot be read")
                )
            ]
        }
        return await GatewayClient.with(address: address, organisation: roster.organisation, transport: transport) { client in
            do throws(OfficerError) {
                return [try await Self.gatewayFinding(client, roster)]
            } catch {
                return [.init(.bad, error.message, remedy: error.hint)]
            }
        }
    }

    private static func gatewayFinding(_ client: GatewayClient, _ roster: Roster) async throws(OfficerError) -> KeyPathCheck.Finding {
        let rosters = try await OfficerError.inWords { try await client.rosters() }
        let status = try await OfficerError.inWords { try await client.status() }
        do throws(SealingContextError) {
            let (_, verified) = try SealingContext.verify(rosters: rosters, status: status, pinned: roster.organisation)
            let epoch = ProtocolTime.epoch(at: verified.time)
            let certificates: [SignedNote]
            do throws(OfficerError) {
                certificates = try await OfficerError.inWords { try await client.certificates(epoch: epoch) }
            } catch {
                return .init(.bad, error.message, remedy: error.hint)
            }
            let context = try SealingContext(rosters: rosters, status: status, certificates: certificates, pinned: roster.organisation)
            guard context.status.envelopesOpen else {
                return .init(.bad, Phrase(id: "gateway penuh dan menolak laporan", en: "the gateway is full and refuses reports"))
            }
            return .init(
                .good,
                Phrase(
                    id: "gateway siap: pelapor dapat menyegel untuk \(context.slotKeys.count) petugas minggu ini",
                    en: "gateway ready: reporters can seal to \(context.slotKeys.count) officers this week"))
        } catch {
            let problem = OfficerError(context: error)
            return .init(.bad, problem.message, remedy: problem.hint)
        }
    }
}

/// A finding for scripts.
struct FindingJSON: Encodable {
    let level: String
    let text: String

    init(_ finding: KeyPathCheck.Finding) {
        level = finding.level.rawValue
        text = finding.text.en
    }
}
