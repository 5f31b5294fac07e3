/// What an officer is in the reporting office; one person may be several. Spec 14.1.
///
/// The order of the cases is the order of the chapter, and with it the order in which an office directory writes them.
package enum Role: String, CaseIterable, Hashable, Sendable {
    /// Petugas pengelola: takes in, verifies, asks the reporter, records letters and calls.
    case intakeOfficer
    /// Penelaah: reviews assigned cases and classifies them.
    case reviewer
    /// Anggota tim klarifikasi, audit atau investigasi: works on assigned cases.
    case investigator
    /// Ketua tim: the same, and the team's report.
    case teamLead
    /// Irban investigasi: chooses the path, delegates, stops, appoints teams, extends deadlines, destroys.
    case supervisor
    /// Pimpinan: concludes and signs off.
    case leader
    /// Penjaga identitas: opens a sealed identity, with a reason.
    case identityCustodian
    /// Analis: aggregates only.
    case analyst
    /// Auditor: the audit trail only.
    case auditor
    /// Administrator: officers, keys and settings; no case content.
    case administrator
}
