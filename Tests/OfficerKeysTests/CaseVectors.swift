@testable import OfficerKeys
import Peluit
import TestSupport

/// Spec 11.2. Case and generation are what the store expects of the copy.
func runCaseKey(_ vector: inout VectorRun) throws {
    let officer = BoxKey<Roles.OfficerCase>(seed: try vector.secret("officer-case-seed"))
    let sealed = try vector.bytes("sealed-key")
    _ = try vector.organisation()
    guard let caseID = vector.file.output("case-id").flatMap({ CaseID(hex: Array($0.utf8)) }),
        let generation = vector.file.output("generation").flatMap({ UInt32($0) })
    else { throw VectorFault.missing(key: "out-case-id") }
    guard let key = CaseKey(opening: sealed, for: caseID, generation: generation, with: officer) else { throw VectorRefusal("sealed-key") }
    vector.output("generation", key.generation)
    vector.output("case-id", key.caseID.bytes)
    vector.output("case-key", key.secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) })
}

/// Spec 11.3. `previous` is the hash of the event before, as the reader knows it.
func runEvent(_ vector: inout VectorRun) throws {
    let organisation = try vector.organisation()
    let bytes = try vector.bytes("record")
    let record = try refusing { () throws(EventError) in try EventRecord(parsing: bytes) }
    guard record.encoded() == bytes else { throw VectorRefusal("encodes otherwise") }
    guard record.isSigned(organisation) else { throw VectorRefusal("signature") }
    guard record.header.previous == (try vector.fixed("previous", Kinds.Digest.self)) else { throw VectorRefusal("previous") }
    if record.header.previous == .zero { try refusing { () throws(EventError) in try record.checkFollows(nil, organisation) } }
    let key = CaseKey(
        caseID: record.header.caseID, generation: record.header.generation, secret: SecretShelf().keep(try vector.secret("case-key")))
    let json = try refusing { () throws(EventError) in try record.open(with: key, organisation) }
    let signer = SigningKey<Roles.Officer>(seed: try vector.secret("signer-seed")).verificationKey
    guard signer == record.header.signer else { throw VectorRefusal("other signer") }
    vector.output("generation", record.header.generation)
    vector.output("case-id", record.header.caseID.bytes)
    vector.output("sequence", record.header.sequence)
    vector.output("time", record.header.time)
    vector.output("signer", record.header.signer.bytes)
    vector.output("audit", record.header.audit.bytes)
    vector.output("json", json)
    vector.output("record-hash", record.hash(organisation).bytes)
}

extension EventError: VectorError {
    /// The vectors tell four places of a fault apart; the code says more about two of them.
    package var vectorText: String {
        switch self {
        case .length: "length"
        case .magic, .format, .reserved: "header"
        case .signature: "signature"
        case .body, .padding: "body"
        case .previous: "previous"
        case .tooLong: "too-long"
        }
    }
}
