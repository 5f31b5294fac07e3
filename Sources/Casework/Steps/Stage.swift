/// Where a case stands. Spec 11.5; the statutory term stands beside each stage.
///
/// A stage carries what its reader needs to act on it. What may follow it is ``Step``.
package enum Stage: Hashable, Sendable {
    /// Diterima: the report is stored, and nobody has looked at it yet.
    case received
    /// Verifikasi: clarity and completeness are being checked.
    case verifying
    /// Menunggu klarifikasi: a question is out; the case returns to `from` when the reporter has answered.
    case awaitingReporter(from: Asker, until: Day)
    /// Diarsipkan: set aside, to be taken up again once completed.
    case archived(reason: Reason)
    /// Telaah: a named team reviews the matter.
    case underReview
    /// Penetapan jalur: a supervisor decides between investigation, delegation and stopping.
    case choosingPath
    /// Klarifikasi, audit atau investigasi: a team works under an assignment letter.
    case investigating
    /// Dilimpahkan: other agencies have the matter, and the office waits for their answers.
    case delegated(NonEmpty<Agency>)
    /// Diberhentikan: not pursued; the reporter may object up to and on the day named. Only a log from before spec 14.2 names none.
    case stopped(reason: Reason, until: Day? = nil)
    /// Laporan tim: the team reports to the leadership.
    case reporting
    /// Pembahasan internal: leadership, team and officers discuss the report.
    case inDiscussion
    /// Simpulan dan rekomendasi.
    case concluded(outcome: Outcome)
    /// Tindakan korektif: sanction, change of procedure, recovery.
    case correctiveAction
    /// Selesai.
    case closed
}

extension Stage {
    /// A stage that can put a question to the reporter and wait for the answer.
    package enum Asker: String, CaseIterable, Hashable, Sendable {
        case verifying, underReview, investigating

        var stage: Stage {
            switch self {
            case .verifying: .verifying
            case .underReview: .underReview
            case .investigating: .investigating
            }
        }
    }
}

/// How a case ended. Spec 6.3.
package enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// Terbukti.
    case substantiated
    /// Tidak terbukti.
    case unsubstantiated
}
