import ArgumentParser
import Foundation
import Peluit

/// `peluit-bench measure`: everything that needs no gateway, in this process.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Measure cryptography, board, log and stores in this process; Markdown rows to standard output.")

    @Option(help: "Rounds of each measure; medians are reported.")
    var rounds = 9

    @Option(help: "Run only measures whose name contains this.")
    var only: String?

    @Option(help: "A folder on the disk that stores are to be measured on.")
    var folder = NSTemporaryDirectory()

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("--rounds must be at least 1") }
    }

    func run() async throws {
        guard Sodium.start() else { throw BenchError.noRandomSource }
        let bench = Bench(rounds: rounds, filter: only, folder: folder)
        show(Report.head)
        for measures in [OfficerMeasures.all, ReporterMeasures.all, SealingMeasures.all, LogMeasures.all, StorageMeasures.all] {
            for measure in measures {
                guard let figure = try await measure(bench) else { continue }
                show(Report.row(figure))
            }
        }
    }

    /// At once, also into a pipe: a run takes minutes.
    private func show(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }
}

/// One measure; nil when the filter leaves it out.
typealias Measure = @Sendable (Bench) async throws -> Figure?

/// Why measuring stops: a result that a correct program does not give, or a machine that cannot run one.
enum BenchError: Error {
    case noRandomSource
    /// What was measured did not do its work.
    case wrongResult(String)
    case file(String)
}
