import ArgumentParser
import Foundation

/// Runs one command with real parts and turns its error into a sentence and an exit code.
enum CommandRun {
    static func run(
        _ options: GatewayOptions, isQuiet: Bool = false, _ body: (Reporter) async throws(ReporterError) -> Void
    ) async throws {
        let console = Console(language: options.language, isQuiet: isQuiet)
        do throws(ReporterError) {
            try await Reporter.with(
                options.place(), console: console, inFlight: max(4, ProcessInfo.processInfo.activeProcessorCount),
                clock: { UInt64(max(0, Date().timeIntervalSince1970)) }, sleep: { try await Task.sleep(for: $0) }, body)
        } catch {
            console.error(error.sentence)
            if let hint = error.hint { console.hint(hint) }
            throw ExitCode(error.exitStatus.rawValue)
        }
    }
}
