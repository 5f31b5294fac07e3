import ArgumentParser
import GatewayClient
import Messages
import Peluit

/// `peluit reply`: answers the office, or adds to a report.
struct ReplyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reply",
            abstract: Phrase(id: "Menjawab kantor atau melengkapi laporan.", en: "Answer the office, or add to a report.")[.ofProcess],
            discussion: Phrase(
                id: "Dari masukan standar, baris pertama adalah kode; sisanya pesan bila --text dan --text-file tidak dipakai.",
                en: "From standard input the first line is the code, and the rest the message unless --text or --text-file is given.")[
                    .ofProcess])
    }

    @OptionGroup var gateway: GatewayOptions

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Pesan. Awas: shell menyimpan riwayat perintah; --text-file atau terminal lebih aman.",
                en: "The message. Beware: a shell keeps a history; --text-file or the terminal is safer.")[.ofProcess]))
    var text: String?

    @Option(help: ArgumentHelp(Phrase(id: "Pesan dari berkas.", en: "The message from a file.")[.ofProcess], valueName: "file"))
    var textFile: String?

    @OptionGroup var files: AttachmentOptions

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Petugas yang tidak boleh membaca, selama belum ada jawaban kantor; none: tidak ada.",
                en: "An officer who must not read it, while there is no reply yet; none: nobody.")[.ofProcess],
            valueName: "officer"))
    var exclude: [String] = []

    func run() async throws {
        try await CommandRun.run(gateway) { reporter async throws(ReporterError) in
            guard text == nil || textFile == nil else {
                throw .usage(Phrase(id: "Pilih salah satu: --text atau --text-file.", en: "Give either --text or --text-file."))
            }
            let attachments = try files.attachments()
            let given = try givenText()
            if text != nil { warnOfHistory(reporter.console) }
            let input = try ReceiptInput(organisation: reporter.client.organisation).read(gateway.language, takesRest: given == nil)
            let inputs = MessageSending.Inputs(
                text: try message(given, input, mayBeEmpty: !attachments.isEmpty), attachments: attachments,
                excluded: exclude.isEmpty ? nil : exclude)
            try await MessageSending(reporter: reporter, terminal: Terminal(controlling: gateway.language)).run(
                inputs, under: input.receipt)
        }
    }

    private func givenText() throws(ReporterError) -> String? {
        if let text { return text }
        guard let textFile else { return nil }
        return try ReportSource.text(at: textFile)
    }

    private func message(
        _ given: String?, _ input: borrowing ReceiptInput.Entered, mayBeEmpty: Bool
    ) throws(ReporterError) -> String {
        if let given { return given }
        return try input.message(gateway.language, mayBeEmpty: mayBeEmpty)
    }

    private func warnOfHistory(_ console: Console) {
        console.hint(
            Phrase(
                id: "Shell menyimpan perintah ini dalam riwayatnya. Hapuslah, dan lain kali pakai --text-file.",
                en: "A shell keeps this command in its history. Delete it there, and use --text-file next time."
            ))
    }
}
