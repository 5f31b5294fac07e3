import ArgumentParser
import Messages

/// `peluit`: the strongest way in for reporters.
struct PeluitCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "peluit",
            abstract: Phrase(
                id: "Melapor tanpa nama kepada inspektorat, dan membaca jawabannya.",
                en: "Report to an inspectorate anonymously, and read its answers.")[.ofProcess],
            discussion: Phrase(
                id: "Laporan dikunci di komputer ini. Kode laporan tidak pernah diterima sebagai argumen.",
                en: "Reports are sealed on this machine. A receipt code is never taken as an argument.")[.ofProcess]
                + "\n\n" + ExitStatus.table,
            subcommands: [SendCommand.self, ReadCommand.self, ReplyCommand.self])
    }
}

extension ExitStatus {
    /// For the help page.
    fileprivate static var table: String {
        Phrase(
            id: "Kode keluar: 0 berhasil, 64 pemakaian salah, 65 isi tidak dapat dipakai, 66 berkas tidak terbaca, 69 server tidak "
                + "terhubung, 70 kesalahan program, 74 keluaran gagal, 75 coba lagi nanti, 76 server tidak dapat dipercaya, 130 dihentikan.",
            en: "Exit codes: 0 done, 64 wrong usage, 65 unusable content, 66 file not readable, 69 server not reachable, 70 fault of this "
                + "program, 74 output failed, 75 try again later, 76 server not to be trusted, 130 interrupted.")[.ofProcess]
    }
}
