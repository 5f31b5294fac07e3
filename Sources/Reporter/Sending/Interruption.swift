import Dispatch
import Foundation
import Messages

/// Ctrl-C and its relatives: says whether anything was submitted, then ends the program.
final class Interruption {
    private static let numbers = [SIGINT, SIGTERM, SIGHUP]

    private let sources: [any DispatchSourceSignal]

    /// In force until ``end()``.
    init(console: Console, phase: SendingPhase) {
        let queue = DispatchQueue(label: "signals")
        sources = Self.numbers.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                console.note(Self.sentence(phase.stage))
                _exit(ExitStatus.interrupted.rawValue)
            }
            source.resume()
            return source
        }
    }

    /// Gives the signals back to the system.
    func end() {
        for source in sources { source.cancel() }
        for number in Self.numbers { signal(number, SIG_DFL) }
    }

    static func sentence(_ stage: SendingPhase.Stage) -> Phrase {
        switch stage {
        case .notSubmitted:
            Phrase(
                id: "\nDihentikan. Laporan belum terkirim; kode ini belum berlaku.",
                en: "\nStopped. Nothing was submitted; the code is not in use.")
        case .underway:
            Phrase(
                id: "\nDihentikan ketika laporan sedang dikirim. Simpan kodenya dan periksa nanti dengan `peluit read`.",
                en: "\nStopped while the report was on its way. Keep the code and look later with `peluit read`."
            )
        case .submitted:
            Phrase(id: "\nDihentikan. Laporan sudah terkirim.", en: "\nStopped. The report was submitted.")
        }
    }
}
