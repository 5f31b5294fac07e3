@testable import Peluit
import TestSupport

/// Spec 10.4.
func runPermit(_ vector: inout VectorRun) throws {
    switch try vector.text("operation") {
    case "challenge": try runChallenge(&vector)
    case "permit": try runSolution(&vector)
    case let operation: throw VectorFault.unknownScenario(operation)
    }
}

private func runSolution(_ vector: inout VectorRun) throws {
    let organisation = try vector.organisation()
    guard let challenge = Challenge(parsing: try vector.bytes("challenge")) else { throw VectorFault.missing(key: "challenge") }
    guard challenge.isIssued(with: try vector.secret("secret"), organisation) else { throw VectorRefusal("not the gateway's") }
    let permit = Permit(challenge: challenge, nonce: try vector.number("nonce"))
    guard Permit(field: permit.field) == permit else { throw VectorRefusal("encodes otherwise") }
    if vector.has("permit") {
        guard try vector.text("permit") == String(decoding: permit.field, as: UTF8.self) else { throw VectorRefusal("another field") }
    }
    guard permit.isSolved(organisation) else { throw VectorRefusal("too-few-bits") }
    vector.output("permit", text: permit.field)
    vector.output("zero-bits", zeroBits(permit, organisation))
}

/// A challenge as a gateway lays it out around the vector's random bytes; the core then knows it for the gateway's own.
private func runChallenge(_ vector: inout VectorRun) throws {
    let (kind, bits, expires) = (try vector.number("kind", UInt8.self), try vector.number("bits", UInt8.self), try vector.number("expires"))
    var writer = ByteWriter()
    writer.append([1, kind, bits])
    writer.appendZeros(5)
    writer.append(expires)
    writer.append(try vector.bytes("random"))
    let secret = try vector.secret("secret")
    let organisation = try vector.organisation()
    writer.append(Label.challenge.keyed(secret, organisation, writer.bytes))
    guard let challenge = Challenge(parsing: writer.bytes), challenge.isIssued(with: secret, organisation) else {
        throw VectorRefusal("challenge")
    }
    guard challenge.purpose.rawValue == kind, challenge.bits == bits, challenge.expires == expires else { throw VectorRefusal("fields") }
    vector.output("challenge", challenge.bytes)
}

/// How many zero bits the puzzle hash begins with.
private func zeroBits(_ permit: Permit, _ organisation: OrganisationID) -> UInt64 {
    var nonce = ByteWriter()
    nonce.append(permit.nonce)
    let hash = Label.puzzle.hash(organisation, permit.challenge.bytes, nonce.bytes)
    let wholeBytes = hash.prefix { $0 == 0 }.count
    return UInt64(8 * wholeBytes + hash[wholeBytes].leadingZeroBitCount)
}

/// Spec 10.5.
func runRequestSignature(_ vector: inout VectorRun) throws {
    switch try vector.text("operation") {
    case "content-digest": vector.output("content-digest", text: RequestSignature.contentDigest(of: try vector.bytes("body")))
    case "sign": try runSigning(&vector)
    case "verify": try runVerification(&vector)
    case let operation: throw VectorFault.unknownScenario(operation)
    }
}

private func runSigning(_ vector: inout VectorRun) throws {
    let key = SigningKey<Roles.Access>(seed: try vector.secret("seed"))
    let request = try request(&vector)
    let signature = RequestSignature(
        created: try vector.number("created"), expires: try vector.number("expires"), nonce: Array(try vector.text("nonce").utf8),
        keyID: Hex.encode(key.verificationKey.bytes))
    let base = signature.base(for: request)
    vector.output("content-digest", text: request.contentDigest)
    vector.output("signature-input", text: ascii("peluit=") + signature.parameters)
    vector.output("signature-base", base)
    vector.output("signature", text: ascii("peluit=:") + Base64.encode(key.sign(unlabelled: base), .standard) + ascii(":"))
}

private func runVerification(_ vector: inout VectorRun) throws {
    let key = try vector.verificationKey("public-key", Roles.Access.self)
    let request = try request(&vector)
    guard try vector.text("content-digest") == String(decoding: request.contentDigest, as: UTF8.self) else { throw VectorRefusal("digest") }
    let input = try vector.text("signature-input")
    let parameters = try signature(fromInput: input)
    guard input == "peluit=" + String(decoding: parameters.parameters, as: UTF8.self) else {
        throw VectorFault.missing(key: "signature-input")
    }
    let field = Array(try vector.text("signature").dropFirst("peluit=:".count).dropLast().utf8)
    guard let signature = Base64.decode(field, .standard) else { throw VectorFault.missing(key: "signature") }
    guard parameters.keyID == Hex.encode(key.bytes), key.verifies(signature, overUnlabelled: parameters.base(for: request)) else {
        throw VectorRefusal("signature")
    }
}

private func request(_ vector: inout VectorRun) throws -> RequestSignature.Request {
    RequestSignature.Request(
        method: Array(try vector.text("method").utf8), authority: Array(try vector.text("authority").utf8),
        path: Array(try vector.text("path").utf8), contentDigest: RequestSignature.contentDigest(of: try vector.bytes("body")))
}

/// Takes the parameters out of a field in the fixed order of spec 10.5; the field read again must be the same.
private func signature(fromInput input: String) throws -> RequestSignature {
    var values: [Substring: String] = [:]
    for parameter in input.split(separator: ";").dropFirst() {
        let parts = parameter.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { throw VectorFault.missing(key: "signature-input") }
        values[parts[0]] = parts[1].filter { $0 != "\"" }
    }
    guard let created = values["created"].flatMap({ UInt64($0) }), let expires = values["expires"].flatMap({ UInt64($0) }),
        let nonce = values["nonce"], let keyID = values["keyid"]
    else { throw VectorFault.missing(key: "signature-input") }
    return RequestSignature(created: created, expires: expires, nonce: Array(nonce.utf8), keyID: Array(keyID.utf8))
}

/// Spec 2.6.
func runUnattendedKey(_ vector: inout VectorRun) throws {
    let kind: UnattendedKeyFile.Kind =
        switch try vector.text("kind") {
        case "gateway": .gateway
        case "log": .log
        case "device-sync": .deviceSync
        case let other: throw VectorFault.unknownScenario(other)
        }
    let file = try vector.bytes("file")
    var bytes = file
    let seed = try refusing { () throws(UnattendedKeyError) in try UnattendedKeyFile.decode(&bytes, expecting: kind) }
    guard UnattendedKeyFile.encode(kind, seed: seed) == file else { throw VectorRefusal("encodes otherwise") }
    vector.output("seed", seed)
}
