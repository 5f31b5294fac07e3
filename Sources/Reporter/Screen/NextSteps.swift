import Messages
import Peluit

/// What happens now, and what a command line lacks.
enum NextSteps {
    static func afterReport(_ context: SealingContext) -> Phrase {
        let date = lookAgain(context)
        return Phrase(
            id: "Laporan tersimpan di server, dan tanda terima server sudah diperiksa. Kantor akan mengambilnya dan membukanya. "
                + "Lihat jawabannya mulai \(date.id) dengan `peluit read` dan kode Anda.",
            en: "The report is stored on the server, and the server's promise was checked. The office will collect and open it. "
                + "Look for an answer from \(date.en) on with `peluit read` and your code."
        )
    }

    static func afterMessage(_ context: SealingContext) -> Phrase {
        let date = lookAgain(context)
        return Phrase(
            id: "Pesan tersimpan di server. Lihat jawabannya mulai \(date.id) dengan `peluit read`. "
                + "Pesan Anda sendiri tidak dapat ditampilkan lagi.",
            en: "The message is stored on the server. Look for an answer from \(date.en) on with `peluit read`. "
                + "Your own messages cannot be shown again."
        )
    }

    static let needsReport = Phrase(
        id: "Tidak ada terminal untuk bertanya: berikan --report BERKAS.", en: "There is no terminal to ask at: give --report FILE.")

    static let needsExclusion = Phrase(
        id: "Belum ada jawaban kantor yang menyebut pembacanya: berikan --exclude, atau --exclude none bila tidak ada.",
        en: "No reply of the office names the readers yet: give --exclude, or --exclude none for nobody."
    )

    private static func lookAgain(_ context: SealingContext) -> Phrase {
        CalendarDate(unixTime: context.status.time + ProtocolTime.secondsPerDay)?.phrase ?? Phrase(id: "besok", en: "tomorrow")
    }
}
