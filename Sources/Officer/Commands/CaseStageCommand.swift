import ArgumentParser
import Casework
import Foundation
import Messages

/// `peluit-officer case stage`: moves a case on. Spec 11.5.
struct CaseStageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stage", abstract: Terminal.standard("Pindahkan kasus ke tahap lain.", "Move the case to another stage."),
        discussion: Stage.Name.allCases.map { "  \($0.rawValue)  \(Terminal.standard(StageName($0).title))" }.joined(separator: "\n"))

    @OptionGroup var argument: CaseArgument
    @Argument(help: .words("Tahap tujuan, misalnya verifying.", "Target stage, for instance verifying."))
    var stage: String
    @Option(help: .words("Alasan, untuk archived dan stopped.", "Reason, for archived and stopped."))
    var reason: String?
    @Option(help: .words("Sampai tanggal, untuk awaitingReporter.", "Until which date, for awaitingReporter."))
    var until: String?
    @Option(help: .words("Instansi, untuk delegated; boleh berulang.", "Agency, for delegated; may be repeated."))
    var agency: [String] = []
    @Option(help: .words("substantiated atau unsubstantiated, untuk concluded.", "substantiated or unsubstantiated, for concluded."))
    var outcome: String?

    func run() async throws {
        let terminal = Terminal.standard
        let change = try change()
        let title = try await argument.open(terminal) { session, open async throws(OfficerError) in
            try await CaseActs(session: session, time: UInt64(Date().timeIntervalSince1970)).move(open, change)
            return StageName(change.target).title
        }
        terminal.line(terminal("Tahap sekarang: ", "Stage now: ") + terminal(title))
    }

    private func change() throws(OfficerError) -> StageChange {
        var details = StageDetails(agencies: NonEmpty(agency.map { Agency(name: $0) }))
        if let reason {
            guard let given = Reason(reason) else { throw OfficerError(.usage, Phrase(id: "--reason kosong", en: "--reason is empty")) }
            details.reason = given
        }
        if let until {
            guard let date = CalendarDate(until) else {
                throw OfficerError(.usage, Phrase(id: "--until bukan tanggal YYYY-MM-DD", en: "--until is not a date YYYY-MM-DD"))
            }
            details.until = Day(number: date.day)
        }
        if let outcome {
            guard let known = Outcome(rawValue: outcome) else {
                throw OfficerError(
                    .usage, Phrase(id: "--outcome: substantiated atau unsubstantiated", en: "--outcome: substantiated or unsubstantiated"))
            }
            details.outcome = known
        }
        do throws(StageChange.ParseError) { return try StageChange(to: stage, details: details) } catch { throw OfficerError(stage: error) }
    }
}

extension OfficerError {
    init(stage error: StageChange.ParseError) {
        switch error {
        case .unknownStage:
            self.init(
                .usage, Phrase(id: "tahap itu tidak ada", en: "there is no such stage"),
                hint: Phrase(id: "lihat: peluit-officer case stage --help", en: "see: peluit-officer case stage --help"))
        case .notATarget:
            self.init(.usage, Phrase(id: "tidak ada kasus yang kembali ke received", en: "no case goes back to received"))
        case .missing(let field):
            self.init(.usage, Phrase(id: "tahap itu memerlukan --\(field.option)", en: "that stage needs --\(field.option)"))
        case .unexpected(let field):
            self.init(.usage, Phrase(id: "tahap itu tidak memakai --\(field.option)", en: "that stage has no --\(field.option)"))
        }
    }

    init(_ error: IllegalTransition, successors: [Stage.Name]) {
        let offered = successors.map(\.rawValue).joined(separator: ", ")
        self.init(
            .notPermitted,
            Phrase(
                id: "dari \(error.from.rawValue) tidak dapat langsung ke \(error.to.rawValue)",
                en: "no step leads from \(error.from.rawValue) to \(error.to.rawValue)"),
            hint: Phrase(id: "yang mungkin: \(offered)", en: "possible: \(offered)"))
    }
}

extension StageDetails.Field {
    /// The option of the command line.
    var option: String { self == .agencies ? "agency" : rawValue }
}
