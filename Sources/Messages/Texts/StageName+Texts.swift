extension StageName {
    /// The stage's name, for officers and reporters alike.
    package var title: Phrase {
        switch self {
        case .received: Phrase(id: "Diterima", en: "Received")
        case .verifying: Phrase(id: "Verifikasi", en: "Verification")
        case .awaitingReporter: Phrase(id: "Menunggu klarifikasi", en: "Waiting for clarification")
        case .archived: Phrase(id: "Diarsipkan", en: "Archived")
        case .underReview: Phrase(id: "Telaah", en: "Review")
        case .choosingPath: Phrase(id: "Penetapan jalur", en: "Choice of path")
        case .investigating: Phrase(id: "Klarifikasi, audit, atau investigasi", en: "Clarification, audit or investigation")
        case .delegated: Phrase(id: "Dilimpahkan", en: "Delegated")
        case .stopped: Phrase(id: "Diberhentikan", en: "Stopped")
        case .reporting: Phrase(id: "Laporan tim", en: "Team report")
        case .inDiscussion: Phrase(id: "Pembahasan internal", en: "Internal discussion")
        case .concluded: Phrase(id: "Simpulan dan rekomendasi", en: "Conclusion and recommendation")
        case .correctiveAction: Phrase(id: "Tindakan korektif", en: "Corrective action")
        case .closed: Phrase(id: "Selesai", en: "Closed")
        }
    }

    /// The name that a reporter reads. The choice of a path is the office's own affair: to a reporter it is still review.
    package var reporterTitle: Phrase {
        switch self {
        case .choosingPath: StageName.underReview.title
        case .investigating: Phrase(id: "Pemeriksaan", en: "Examination")
        case .awaitingReporter: Phrase(id: "Menunggu jawaban Anda", en: "Waiting for your answer")
        case .reporting: Phrase(id: "Dilaporkan kepada pimpinan", en: "Reported to leadership")
        case .received, .verifying, .archived, .underReview, .delegated, .stopped, .inDiscussion, .concluded, .correctiveAction, .closed:
            title
        }
    }

    /// What the stage means for the reporter: what is so, then what they can do.
    package var reporterSentence: Phrase {
        switch self {
        case .received:
            Phrase(
                id: "Laporan Anda tersimpan dan sudah diambil oleh kantor.", en: "Your report is stored, and the office has collected it.")
        case .verifying:
            Phrase(
                id: "Petugas memeriksa apakah laporan jelas dan lengkap.",
                en: "Officers are checking that the report is clear and complete.")
        case .awaitingReporter:
            Phrase(
                id: "Petugas bertanya kepada Anda. Bacalah pertanyaannya dan jawablah sebelum tenggat.",
                en: "Officers have a question for you. Read it and answer before it is due."
            )
        case .archived:
            Phrase(
                id: "Laporan disimpan dan belum ditindaklanjuti. Anda dapat melengkapinya dengan kode yang sama.",
                en: "The report is kept and not pursued for now. You can complete it under the same code."
            )
        case .underReview, .choosingPath:
            Phrase(id: "Sebuah tim menelaah isi laporan.", en: "A team is reviewing what the report says.")
        case .investigating:
            Phrase(
                id: "Sebuah tim memeriksa perkara ini. Nama anggotanya tidak diumumkan.",
                en: "A team is examining the matter. Its members are not named."
            )
        case .delegated:
            Phrase(id: "Instansi lain yang berwenang menangani perkara ini.", en: "Other agencies in charge are handling the matter.")
        case .stopped:
            Phrase(
                id: "Laporan tidak diteruskan. Anda dapat menyatakan keberatan sampai tenggatnya.",
                en: "The report is not pursued. You can object until the window closes."
            )
        case .reporting:
            Phrase(id: "Tim melaporkan hasil pemeriksaan kepada pimpinan.", en: "The team is reporting its findings to the leadership.")
        case .inDiscussion:
            Phrase(id: "Pimpinan dan tim membahas hasil pemeriksaan.", en: "Leadership and team are discussing the findings.")
        case .concluded:
            Phrase(id: "Kantor sudah menarik simpulan.", en: "The office has reached a conclusion.")
        case .correctiveAction:
            Phrase(id: "Tindakan korektif sedang dijalankan.", en: "Corrective action is being taken.")
        case .closed:
            Phrase(
                id: "Perkara selesai. Beri tahu kami apakah hasilnya memuaskan; bukti baru dapat membukanya kembali.",
                en: "The matter is closed. Tell us whether it was resolved well; new evidence can reopen it."
            )
        }
    }
}
