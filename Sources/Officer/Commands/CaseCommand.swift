import ArgumentParser
import Foundation
import Messages

/// `peluit-officer case …`: one case.
struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: Terminal.standard("Satu kasus: lihat, lampiran, balas, tahap.", "One case: show, files, reply, stage."),
        subcommands: [CaseShowCommand.self, CaseFilesCommand.self, CaseReplyCommand.self, CaseStageCommand.self])
}

/// The case's number, and the office.
struct CaseArgument: ParsableArguments {
    @OptionGroup var home: HomeOption
    @Argument(help: .words("Nomor kasus, misalnya K-3f9a-77c2.", "The case's number, for instance K-3f9a-77c2."))
    var number: String

    /// Opens the office and finds the case.
    func open<Value>(
        _ terminal: Terminal, _ body: (OfficeSession, OpenCase) async throws(OfficerError) -> Value
    ) async throws(OfficerError) -> Value {
        let keys = try OfficeAccess.unlock(home.folder, terminal)
        return try await OfficeAccess.session(keys, terminal) { session async throws(OfficerError) in
            try await body(session, try await session.openCase(typed: number))
        }
    }
}

/// `peluit-officer case show`.
struct CaseShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Terminal.standard("Tampilkan laporan, percakapan, tahap.", "Show report, conversation, stages."))

    @OptionGroup var argument: CaseArgument
    @OptionGroup var output: OutputOption

    func run() async throws {
        let terminal = Terminal.standard
        let open = try await argument.open(terminal) { _, open async throws(OfficerError) in open }
        if output.json { return try output.write(CaseJSON.Whole(open), to: terminal) }
        for line in CaseText.lines(open, terminal) { terminal.line(line) }
    }
}

/// `peluit-officer case files`.
struct CaseFilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "files", abstract: Terminal.standard("Buka lampiran ke sebuah folder.", "Open the attachments into a folder."),
        discussion: Terminal.standard(
            "Lampiran berasal dari orang tak dikenal: bukalah di mesin yang terpisah.",
            "Attachments come from a stranger: open them on a separate machine."))

    @OptionGroup var argument: CaseArgument
    @Option(help: .words("Folder tujuan.", "Target folder."))
    var to: String

    func run() async throws {
        let terminal = Terminal.standard
        let written = try await argument.open(terminal) { session, open async throws(OfficerError) in
            let files = open.entries.compactMap(\.body.message).flatMap(\.content.files)
            let export = AttachmentExport(folder: URL(filePath: to, directoryHint: .isDirectory), organisation: session.organisation)
            return try await export.write(files, from: session.log) { index, entry in
                terminal.progress("\(index + 1)/\(files.count) \(terminal(Phrase(sizeInBytes: entry.sizeInBytes)))")
            }
        }
        terminal.progressDone()
        for file in written { terminal.line(file.path) }
        if written.isEmpty { terminal.note(terminal("kasus ini tidak punya lampiran", "this case has no attachments")) }
    }
}

/// `peluit-officer case reply`.
struct CaseReplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: Terminal.standard("Tulis kepada pelapor.", "Write to the reporter."))

    @OptionGroup var argument: CaseArgument
    @Option(help: .words("Teks; tanpa ini dibaca dari masukan standar.", "The text; read from standard input without it."))
    var text: String?
    @Option(help: .words("Jawaban ditunggu sampai tanggal ini, YYYY-MM-DD.", "An answer is awaited until this date, YYYY-MM-DD."))
    var due: String?

    func run() async throws {
        let terminal = Terminal.standard
        let due = try parsedDue()
        let text = try readText()
        try await argument.open(terminal) { session, open async throws(OfficerError) in
            try await CaseActs(session: session, time: UInt64(Date().timeIntervalSince1970)).reply(text, due: due, to: open)
        }
        terminal.line(
            terminal(
                "Balasan menunggu tayangan berikutnya. Tayangkan dengan: peluit-officer sync",
                "The reply waits for the next posting. Post with: peluit-officer sync"))
    }

    private func parsedDue() throws(OfficerError) -> CalendarDate? {
        guard let due else { return nil }
        guard let date = CalendarDate(due) else {
            throw OfficerError(.usage, Phrase(id: "--due bukan tanggal YYYY-MM-DD", en: "--due is not a date YYYY-MM-DD"))
        }
        return date
    }

    private func readText() throws(OfficerError) -> String {
        let bytes = text.map { Array($0.utf8) } ?? Array(FileHandle.standardInput.readDataToEndOfFile().prefix(100_000))
        guard let text = String(validating: bytes, as: UTF8.self), !text.allSatisfy(\.isWhitespace) else {
            throw OfficerError(.data, Phrase(id: "balasan kosong atau bukan teks", en: "the reply is empty or not text"))
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
