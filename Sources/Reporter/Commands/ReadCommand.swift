import ArgumentParser
import GatewayClient
import Messages
import Peluit

/// `peluit read`: everything that can be found under a code.
struct ReadCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "read",
            abstract: Phrase(
                id: "Membaca perjalanan laporan dan jawaban kantor.", en: "Read a report's timeline and the office's answers.")[.ofProcess],
            discussion: Phrase(
                id: "Kode diminta di terminal atau dibaca dari masukan standar. Yang diunduh sama untuk semua orang.",
                en: "The code is asked at the terminal or read from standard input. What is downloaded is the same for everybody.")[
                    .ofProcess])
    }

    @OptionGroup var gateway: GatewayOptions

    @Flag(
        help: ArgumentHelp(
            Phrase(id: "Juga arsip papan jawaban, bulan demi bulan.", en: "The archives of the reply board too, month by month.")[
                .ofProcess]))
    var all = false

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Berapa hari terakhir dari log yang diperiksa.", en: "How many of the log's latest days to look through.")[
                .ofProcess]))
    var days = 28

    @Flag(help: ArgumentHelp(Phrase(id: "Keluaran JSON.", en: "JSON output.")[.ofProcess]))
    var json = false

    func run() async throws {
        try await CommandRun.run(gateway) { reporter async throws(ReporterError) in
            guard 0...28 ~= days else {
                throw .usage(Phrase(id: "--days dari 0 sampai 28.", en: "--days is from 0 to 28."))
            }
            let input = try ReceiptInput(organisation: reporter.client.organisation).read(gateway.language, takesRest: false)
            let range = ThreadReader.Range(archives: all, logDays: days)
            try await ThreadReading(reporter: reporter, range: range, asJSON: json).run(input.receipt)
        }
    }
}
