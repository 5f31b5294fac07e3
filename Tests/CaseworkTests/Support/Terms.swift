@testable import Casework

/// The statutory terms, for the printed tables.
extension Role {
    var term: String {
        switch self {
        case .intakeOfficer: "petugas pengelola"
        case .reviewer: "penelaah"
        case .investigator: "anggota tim klarifikasi, audit, investigasi"
        case .teamLead: "ketua tim"
        case .supervisor: "Irban investigasi"
        case .leader: "pimpinan"
        case .identityCustodian: "penjaga identitas"
        case .analyst: "analis"
        case .auditor: "auditor"
        case .administrator: "administrator"
        }
    }
}

extension Stage.Name {
    var term: String {
        switch self {
        case .received: "diterima"
        case .verifying: "verifikasi"
        case .awaitingReporter: "menunggu klarifikasi"
        case .archived: "diarsipkan"
        case .underReview: "telaah"
        case .choosingPath: "penetapan jalur"
        case .investigating: "klarifikasi, audit, investigasi"
        case .delegated: "dilimpahkan"
        case .stopped: "diberhentikan"
        case .reporting: "laporan tim"
        case .inDiscussion: "pembahasan internal"
        case .concluded: "simpulan dan rekomendasi"
        case .correctiveAction: "tindakan korektif"
        case .closed: "selesai"
        }
    }
}

extension StageDetails.Field {
    var words: String {
        switch self {
        case .until: "until"
        case .reason: "reason"
        case .agencies: "agencies"
        case .letters: "letter number of each"
        case .dueDates: "due date of each"
        case .outcome: "outcome"
        case .checklist: "checklist 5W1H"
        case .result: "result"
        case .classification: "classification"
        case .basis: "basis"
        case .team: "team with lead and assignment letter"
        case .recommendation: "recommendation"
        case .minutes: "minutes"
        case .actions: "corrective actions with kind and due date"
        }
    }
}

extension Step.Condition {
    var words: String {
        switch self {
        case .objectionSettled: "the last day for an objection has passed, and none waits"
        case .actionsSettled: "every corrective action is done or dropped"
        case .leadsTeam: "the officer leads a team of the case"
        }
    }
}

extension Act.Permission {
    var words: String {
        switch self {
        case .byStep: "see the steps"
        case .roles(let roles): roles.words
        case .assigned: "whoever is assigned"
        case .concerned(let roles): "the officer concerned; of another, \(roles.words)"
        }
    }
}

extension RoleSet {
    var words: String { roles.map(\.rawValue).joined(separator: ", ") }
}
