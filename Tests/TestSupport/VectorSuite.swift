/// Which test target answers for a vector, and under which head: a file belongs to one suite or to none.
package enum VectorSuite: Sendable, Hashable {
    case core(CoreVectors)
    case officer(OfficerVectors)

    /// - Returns: `nil` for a scenario that nobody runs; a test fails then.
    package init?(_ file: VectorFile) {
        switch (file.area, file.input("operation")) {
        case ("envelope", "header"): self = .core(.envelopeHeader)
        case ("envelope", "open"): self = .officer(.envelopeOpening)
        case ("shamir", "split"): self = .core(.splitting)
        case ("shamir", "combine"): self = .officer(.combining)
        case ("case", "sealed-key"): self = .officer(.caseKey)
        case ("case", "read"): self = .officer(.event)
        case ("envelope", _), ("shamir", _), ("case", _): return nil
        default:
            if let core = CoreVectors(rawValue: file.area) {
                self = .core(core)
            } else if let officer = OfficerVectors(rawValue: file.area) {
                self = .officer(officer)
            } else {
                return nil
            }
        }
    }
}

/// What `Peluit` alone answers; raw values are names of areas where a whole area is one suite.
package enum CoreVectors: String, CaseIterable, Sendable {
    case hash, time, receipt, note, cell, file, board, log, permit, unattended
    case httpSignature = "http-signature"
    case envelopeHeader = "envelope header"
    case splitting = "shamir split"

    /// The suite's files.
    package static func files() throws -> [(suite: CoreVectors, file: VectorFile)] {
        try VectorFolder.files().compactMap { file in
            guard case .core(let suite) = VectorSuite(file) else { return nil }
            return (suite, file)
        }
    }
}

/// What takes `OfficerKeys`.
package enum OfficerVectors: String, CaseIterable, Sendable {
    case keyfile, epochfile
    case envelopeOpening = "envelope open"
    case combining = "shamir combine"
    case caseKey = "case sealed-key"
    case event = "case read"

    /// The suite's files.
    package static func files() throws -> [(suite: OfficerVectors, file: VectorFile)] {
        try VectorFolder.files().compactMap { file in
            guard case .officer(let suite) = VectorSuite(file) else { return nil }
            return (suite, file)
        }
    }
}
