package import Peluit

/// What the store's administrator can read of an event. Spec 11.3.
package struct EventHeader: Sendable, Equatable {
    /// Generation of the case key that the body is under.
    package let generation: UInt32
    package let caseID: CaseID
    /// From 1.
    package let sequence: UInt64
    /// Unix seconds.
    package let time: UInt64
    /// Hash of the event before; zeros for the first.
    package let previous: Digest
    package let signer: VerificationKey<Roles.Officer>
    /// Hash of the sealed audit record beside this event; zeros if it has none.
    package let audit: Digest
    let bodyLength: UInt32

    init(
        generation: UInt32, caseID: CaseID, sequence: UInt64, time: UInt64, previous: Digest,
        signer: VerificationKey<Roles.Officer>, audit: Digest, bodyLength: UInt32
    ) {
        self.generation = generation
        self.caseID = caseID
        self.sequence = sequence
        self.time = time
        self.previous = previous
        self.signer = signer
        self.audit = audit
        self.bodyLength = bodyLength
    }

    init(reading reader: inout ByteReader) throws(EventError) {
        guard reader.remaining >= EventRecord.headerLength else { throw .length }
        guard reader.readExactly(EventRecord.magic) else { throw .magic }
        guard reader.readExactly([1]) else { throw .format }
        guard reader.readZeros(3) else { throw .reserved }
        guard let generation = reader.readInteger(UInt32.self), let caseID = reader.readFixed(Kinds.Case.self),
            let sequence = reader.readInteger(UInt64.self), let time = reader.readInteger(UInt64.self),
            let previous = reader.readFixed(Kinds.Digest.self), let signer = reader.read(32).flatMap(VerificationKey<Roles.Officer>.init),
            let audit = reader.readFixed(Kinds.Digest.self), let bodyLength = reader.readInteger(UInt32.self)
        else { throw .length }
        guard reader.readZeros(4) else { throw .reserved }
        self.init(
            generation: generation, caseID: caseID, sequence: sequence, time: time, previous: previous,
            signer: signer, audit: audit, bodyLength: bodyLength)
    }

    func encoded() -> [UInt8] {
        var writer = ByteWriter(capacity: EventRecord.headerLength)
        writer.append(EventRecord.magic)
        writer.append(1 as UInt8)
        writer.appendZeros(3)
        writer.append(generation)
        writer.append(caseID.bytes)
        writer.append(sequence)
        writer.append(time)
        writer.append(previous.bytes)
        writer.append(signer.bytes)
        writer.append(audit.bytes)
        writer.append(bodyLength)
        writer.appendZeros(4)
        return writer.bytes
    }
}
