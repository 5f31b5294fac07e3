import ArgumentParser
import Foundation
import Messages
import OfficerKeys
import Peluit

/// `peluit-officer init`: an organisation with one officer.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Terminal.standard("Siapkan organisasi dengan satu petugas.", "Set up an organisation with one officer."))

    @OptionGroup var home: HomeOption
    @Option(help: .words("Nama organisasi.", "The organisation's name."))
    var organisation: String
    @Option(help: .words("Nama petugas; tetap di kantor.", "The officer's name; stays in the office."))
    var officer: String
    @Option(help: .words("Sebutan peran yang dilihat pelapor.", "Role label that reporters see."))
    var role = "Petugas pengelola 1"
    @Option(help: .words("Kartu dari: peluit-gateway init.", "Card from: peluit-gateway init."))
    var gatewayCard: String
    @Option(help: .words("Kotak per tayangan papan jawaban (1–64).", "Cells in each posting to the reply board (1 to 64)."))
    var boardCells: UInt8 = 4
    @Option(help: .words("Detik antara tayangan (1–86400).", "Seconds between postings (1 to 86400)."))
    var boardPeriod: UInt32 = 21_600
    @Option(help: .words("Masa berlaku daftar petugas, hari.", "Validity of the roster in days."))
    var validDays: UInt64 = 730

    func run() async throws {
        let terminal = Terminal.standard
        let settings = try checkedSettings()
        let card = try readCard()
        let passphrase = try Passphrase.choose(terminal)
        let setup = OfficeSetup(
            folder: home.folder, organisationName: organisation, officer: officer, roleLabel: role, settings: settings,
            validDays: validDays,
            time: UInt64(Date().timeIntervalSince1970), limits: .moderate)
        let roster = try setup.run(card: card, passphrase: passphrase)
        terminal.line(
            terminal(
                "Organisasi siap. Sidik jari (cetak di poster, tampilkan di situs):",
                "The organisation is ready. Fingerprint (for the poster and the site):"))
        terminal.line()
        for row in FingerprintText.rows(roster.organisation) { terminal.line("  " + row) }
        terminal.line()
        terminal.note(
            "hint: "
                + terminal(
                    "pindahkan \(home.folder.ceremony.path) ke stik luring dan simpan di brankas; berkas di sana tidak dipakai sehari-hari",
                    "move \(home.folder.ceremony.path) to an offline stick and put it in a safe; daily work does not need it"))
        terminal.note(
            "hint: "
                + terminal(
                    "bawa \(home.folder.publicFolder.path) ke gateway: peluit-gateway serve --roster …",
                    "carry \(home.folder.publicFolder.path) to the gateway: peluit-gateway serve --roster …"))
    }

    private func checkedSettings() throws(OfficerError) -> RosterSettings {
        guard 1...64 ~= boardCells, 1...86_400 ~= boardPeriod, 1...3_650 ~= validDays else {
            throw OfficerError(.usage, Phrase(id: "angka di luar batas; lihat --help", en: "a number is out of range; see --help"))
        }
        for (name, text) in [("--organisation", organisation), ("--officer", officer), ("--role", role)] {
            guard 1...200 ~= text.utf8.count, !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                throw OfficerError(
                    .usage,
                    Phrase(id: "\(name) harus 1 sampai 200 huruf dalam satu baris", en: "\(name) must be 1 to 200 characters on one line"))
            }
        }
        var settings = RosterSettings()
        settings.boardCells = boardCells
        settings.boardPeriod = boardPeriod
        return settings
    }

    private func readCard() throws(OfficerError) -> GatewayCard {
        let bytes = try AtomicFile.read(URL(filePath: gatewayCard), limit: SignedNote.maximumLength)
        do throws(NoteError) {
            return try GatewayCard(verifying: SignedNote(parsing: bytes))
        } catch {
            throw OfficerError(
                .data,
                Phrase(
                    id: "\(gatewayCard) bukan kartu gateway, atau sudah diubah", en: "\(gatewayCard) is no gateway card, or was changed"),
                hint: Phrase(id: "buat dengan: peluit-gateway init --data …", en: "make one with: peluit-gateway init --data …"))
        }
    }
}

/// The fingerprint in rows of four groups, as on the poster.
enum FingerprintText {
    static func rows(_ organisation: OrganisationID) -> [String] {
        let groups = String(decoding: organisation.fingerprint, as: UTF8.self).split(separator: " ")
        return stride(from: 0, to: groups.count, by: 4).map { groups[$0..<min($0 + 4, groups.count)].joined(separator: " ") }
    }
}

/// `peluit-officer fingerprint`: needs no passphrase.
struct FingerprintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fingerprint",
        abstract: Terminal.standard("Tampilkan sidik jari organisasi.", "Print the organisation's fingerprint."))

    @OptionGroup var home: HomeOption
    @Flag(help: .words("Satu baris tanpa spasi.", "One line without spaces."))
    var hex = false

    func run() async throws {
        let profile = try OfficeProfile(reading: home.folder)
        let text = hex ? profile.organisation.hex : profile.organisation.fingerprint
        Terminal.standard.line(String(decoding: text, as: UTF8.self))
    }
}
