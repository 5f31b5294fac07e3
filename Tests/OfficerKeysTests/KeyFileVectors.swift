import OfficerKeys
import Peluit
import TestSupport

/// Spec 2.4.
func runKeyFile(_ vector: inout VectorRun) throws {
    let organisation = try vector.organisation()
    let passphrase = try vector.secret("passphrase")
    let file = try vector.bytes("file")
    switch try vector.text("kind") {
    case "root": try runSingleKey(&vector, file, .root, "root", passphrase, organisation)
    case "office-reply": try runSingleKey(&vector, file, .officeReply, "reply", passphrase, organisation)
    case "custodian": try runSingleKey(&vector, file, .custodian, "custodian", passphrase, organisation)
    case "officer":
        let ring = try refusing { () throws(KeyFileError) in try OfficerKeyRing.open(file, passphrase: passphrase, organisation) }
        vector.output("identity", ring.identity.seed())
        vector.output("access", ring.access.seed())
        vector.output("case", ring.caseKey.seed())
        vector.output("witness", ring.witness.seed())
        vector.output("epoch-wrapping-key", ring.epochWrapping)
    case let other: throw VectorFault.unknownScenario(other)
    }
}

private func runSingleKey(
    _ vector: inout VectorRun, _ file: [UInt8], _ kind: KeyFile.Kind, _ key: String, _ passphrase: borrowing SecretBytes,
    _ organisation: OrganisationID
) throws {
    let secret: SecretBytes
    do throws(KeyFileError) {
        secret = try KeyFile.open(file, kind: kind, passphrase: passphrase, organisation)
    } catch { throw VectorRefusal(error.vectorText) }
    vector.output(key, secret)
}

/// Spec 2.5.
func runEpochKeyFile(_ vector: inout VectorRun) throws {
    let organisation = try vector.organisation()
    let wrapping = try vector.secret("wrapping-key")
    let file = try vector.bytes("file")
    let opened = try refusing { () throws(KeyFileError) in try EpochKeyFile.open(file, wrapping: wrapping, organisation) }
    guard try vector.number("slot") == opened.slot, try vector.number("epoch") == opened.epoch else { throw VectorRefusal("other place") }
    vector.output("seed", opened.key.seed())
}

extension KeyFileError: VectorError {
    /// The vectors call a file with another magic damaged.
    package var vectorText: String {
        switch self {
        case .damaged, .magic: "damaged"
        case .format: "format"
        case .kind: "kind"
        case .organisation: "organisation"
        case .limits: "limits"
        case .passphrase: "passphrase"
        case .outOfMemory: "out-of-memory"
        }
    }
}
