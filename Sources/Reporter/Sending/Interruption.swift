import Dispatch
import Foundation
import Messages

/// Ctrl-C and its relatives: says whether anything was submitted, then ends the program.
final class Interruption {
    private let sources: [any DispatchSourceSignal]

    /// Stays in force as long as this object lives.
    init(console: Console, phase: SendingPhase?) {
        let queue = DispatchQueue(label: "signals")
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if let phase { console.note(Self.sentence(phase.stage)) }
                _exit(ExitStatus.interrupted.rawValue)
            }
            source.resume()
            return source
        }
    }

    deinit {
        for source in sources { source.cancel() }
    }

    static func sentence(_ stage: SendingPhase.Stage) -> Phrase {
        switch stage {
        case .notSubmitted:
            Phrase(id: "\nDihentikan. Laporan belum terkirim; kode ini belum berlaku.", en: "\nStopped. Nothing was submitted; the code is not in use.")
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
