import TestSupport
import Testing

/// The officers' part against the known answers of an independent implementation. Spec 2.4, 2.5, 5, 11.
@Suite struct OfficerVectorTests {
    @Test(arguments: try OfficerVectors.files())
    func `the officers' part gives the known answer`(suite: OfficerVectors, file: VectorFile) throws {
        let disagreements = try VectorRun.disagreements(of: file) { try suite.run(&$0) }
        #expect(disagreements == [], "\(file): \(file.claim)")
    }
}

extension OfficerVectors {
    /// Exhaustive, so that a new area cannot be forgotten.
    func run(_ vector: inout VectorRun) throws {
        switch self {
        case .keyfile: try runKeyFile(&vector)
        case .epochfile: try runEpochKeyFile(&vector)
        case .envelopeOpening: try runEnvelopeOpening(&vector)
        case .combining: try runCombining(&vector)
        case .caseKey: try runCaseKey(&vector)
        case .event: try runEvent(&vector)
        }
    }
}
