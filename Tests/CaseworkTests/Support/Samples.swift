@testable import Casework

extension OfficerID {
    static func sample(_ number: UInt8) -> OfficerID { valid(OfficerID([UInt8](repeating: number, count: 32))) }
}

extension CaseReference {
    static func sample(_ number: UInt8) -> CaseReference { valid(CaseReference([UInt8](repeating: number, count: 16))) }
}

extension Text: ExpressibleByStringLiteral {
    package init(stringLiteral string: String) { self = valid(Text(string)) }
}

extension ListCode: ExpressibleByStringLiteral {
    package init(stringLiteral string: String) { self = valid(ListCode(string)) }
}

/// A sample that a test wrote wrongly is the test's bug.
private func valid<Value>(_ value: Value?) -> Value {
    guard let value else { fatalError("a sample that is none") }
    return value
}

extension StageDetails {
    /// All that spec 14.2 asks for with a step into the stage.
    static func complete(for target: Stage.Name, today: Day, team: Team) -> StageDetails {
        let later = Day(number: today.number + 30)
        return switch target {
        case .received, .verifying, .closed: StageDetails()
        case .awaitingReporter: StageDetails(until: later)
        case .archived: StageDetails(reason: .noAnswer)
        case .underReview: StageDetails(checklist: Checklist(clear: [.what, .who, .when, .how]), basis: "Keberatan pelapor")
        case .choosingPath:
            StageDetails(
                result: "Cukup bukti awal",
                classification: Classification(kind: "corruption", types: NonEmpty("specialCrime"), unit: "unknown"))
        case .investigating: StageDetails(basis: "Disposisi Inspektur", team: team)
        case .delegated:
            StageDetails(
                agencies: NonEmpty(
                    Agency(name: "Inspektorat Utama", letter: "700/1/2026", due: later),
                    Agency(name: "BKN", letter: "700/2/2026", due: later)),
                basis: "Bukan kewenangan")
        case .stopped: StageDetails(until: later, reason: .insufficientEvidence, basis: "Hasil telaah")
        case .reporting: StageDetails(result: "Terbukti sebagian")
        case .inDiscussion: StageDetails(basis: "Bukti sudah lengkap")
        case .concluded: StageDetails(outcome: .substantiated, recommendation: "Hukuman disiplin", minutes: "BA-12/2026")
        case .correctiveAction:
            StageDetails(actions: NonEmpty(CorrectiveAction(kind: CorrectiveAction.sanction, due: later)))
        }
    }

    func without(_ field: Field) -> StageDetails {
        var details = self
        switch field {
        case .until: details.until = nil
        case .reason: details.reason = nil
        case .agencies: details.agencies = nil
        case .letters: details.agencies = agencies.flatMap { NonEmpty($0.all.dropLast() + [Agency(name: "KPK", due: $0.all[0].due)]) }
        case .dueDates: details.agencies = agencies.flatMap { NonEmpty($0.all.dropLast() + [Agency(name: "KPK", letter: "700/3/2026")]) }
        case .outcome: details.outcome = nil
        case .checklist: details.checklist = nil
        case .result: details.result = nil
        case .classification: details.classification = nil
        case .basis: details.basis = nil
        case .team: details.team = nil
        case .recommendation: details.recommendation = nil
        case .minutes: details.minutes = nil
        case .actions: details.actions = nil
        }
        return details
    }
}
