import ArgumentParser
import Messages

/// `peluit send`: seals a report on this machine and sends it.
struct SendCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "send",
            abstract: Phrase(id: "Mengirim laporan baru.", en: "Send a new report.")[.ofProcess],
            discussion: Phrase(
                id:
                    "Tanpa --report program bertanya satu per satu. Di terminal, kode laporan ditampilkan dan dua katanya ditanyakan sebelum "
                    + "apa pun dikirim; selain itu kode ditulis ke keluaran standar.",
                en:
                    "Without --report the program asks one question after the other. On a terminal the receipt code is shown and two of its "
                    + "words are asked back before anything is sent; otherwise the code is written to standard output.")[.ofProcess])
    }

    @OptionGroup var gateway: GatewayOptions

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Laporan sebagai JSON, atau - untuk masukan standar.", en: "The report as JSON, or - for standard input.")[
                .ofProcess], valueName: "file"))
    var report: String?

    @OptionGroup var files: AttachmentOptions

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Petugas yang tidak boleh membaca: nomor atau jabatan; dapat diulang; none: tidak ada.",
                en: "An officer who must not read it: number or role; may be repeated; none: nobody.")[.ofProcess],
            valueName: "officer"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Menyimpan tanda terima server. Awas: berkas ini membuktikan bahwa pemiliknya melapor.",
                en: "Keep the server's promise. Beware: the file proves that its holder reported.")[.ofProcess],
            valueName: "file"))
    var keepPromise: String?

    @Flag(help: ArgumentHelp(Phrase(id: "Hanya kode, peringatan, dan kesalahan.", en: "The code, warnings and errors only.")[.ofProcess]))
    var quiet = false

    func run() async throws {
        try await CommandRun.run(gateway, isQuiet: quiet) { reporter async throws(ReporterError) in
            // Every input first: what is wrong here must not wait for a network.
            let inputs = ReportSending.Inputs(
                report: try report.map(ReportSource.report), attachments: try files.attachments(), excluded: exclude,
                promiseFile: keepPromise.map(PromiseFile.init))
            let terminal = isInteractive ? Terminal(controlling: gateway.language) : nil
            try await ReportSending(reporter: reporter, terminal: terminal).run(inputs)
        }
    }

    /// A report from a file that goes on into a pipe is a script's: nobody to ask.
    private var isInteractive: Bool {
        report == nil || ByteOutput(descriptor: 1).isTerminal
    }
}
