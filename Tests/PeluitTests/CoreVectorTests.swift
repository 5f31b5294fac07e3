import TestSupport
import Testing

/// The core against the known answers of an independent implementation. Spec, all chapters.
@Suite struct CoreVectorTests {
    @Test(arguments: try CoreVectors.files())
    func `the core gives the known answer`(suite: CoreVectors, file: VectorFile) throws {
        let disagreements = try VectorRun.disagreements(of: file) { try suite.run(&$0) }
        #expect(disagreements == [], "\(file): \(file.claim)")
    }

    @Test func `every vector belongs to exactly one suite, and no suite is empty`() throws {
        let files = try VectorFolder.files()
        #expect(files.filter { VectorSuite($0) == nil }.map(\.description) == [])
        let core = try CoreVectors.files()
        let officer = try OfficerVectors.files()
        #expect(core.count + officer.count == files.count)
        #expect(try VectorFolder.fileCount() == files.count)
        #expect(Set(core.map(\.suite)) == Set(CoreVectors.allCases))
        #expect(Set(officer.map(\.suite)) == Set(OfficerVectors.allCases))
        #expect(files.count >= 378, "vectors are added, never dropped")
    }
}

extension CoreVectors {
    /// Exhaustive, so that a new area cannot be forgotten.
    func run(_ vector: inout VectorRun) throws {
        switch self {
        case .hash: try runHash(&vector)
        case .time: try runTime(&vector)
        case .receipt: try runReceipt(&vector)
        case .note: try runNote(&vector)
        case .envelopeHeader: try runEnvelopeHeader(&vector)
        case .splitting: try runSplitting(&vector)
        case .cell: try runCell(&vector)
        case .file: try runFile(&vector)
        case .board: try runBoard(&vector)
        case .log: try runLog(&vector)
        case .permit: try runPermit(&vector)
        case .httpSignature: try runRequestSignature(&vector)
        case .unattended: try runUnattendedKey(&vector)
        }
    }
}
