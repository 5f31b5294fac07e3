package import Peluit

extension EventRecord {
    private static let padding = 512

    /// Seals the next event of a case.
    ///
    /// - Parameters:
    ///   - content: JSON of spec 11.6.
    ///   - before: The last event of the chain, `nil` for the first.
    ///   - time: Unix seconds; not before the last event's.
    /// - Throws: ``EventError/previous`` when the clock is behind the chain or the key is another case's, ``EventError/tooLong(_:)``.
    package static func seal(
        _ content: [UInt8], after before: EventRecord?, time: UInt64, key: CaseKey,
        signer: borrowing SigningKey<Roles.Officer>, audit: Digest = .zero, _ organisation: OrganisationID
    ) throws(EventError) -> EventRecord {
        let plainLength = (4 + content.count + padding - 1) / padding * padding
        let bodyLength = XChaCha.nonceLength + plainLength + XChaCha.tagLength
        guard bodyLength <= maximumBody else { throw .tooLong(content.count) }
        let header = EventHeader(
            generation: key.generation, caseID: key.caseID, sequence: (before?.header.sequence ?? 0) &+ 1, time: time,
            previous: before?.hash(organisation) ?? .zero, signer: signer.verificationKey, audit: audit, bodyLength: UInt32(bodyLength))
        let body = sealBody(content, plainLength: plainLength, header: header, key: key, organisation)
        let signature = signer.sign(.event, organisation, header.encoded(), body)
        let record = EventRecord(header: header, body: body, signature: signature)
        try record.checkFollows(before, organisation)
        return record
    }

    /// Decrypts the event's JSON. The signature is checked when an event arrives and by an audit, not here.
    ///
    /// - Throws: ``EventError/body``, ``EventError/padding``.
    package func open(with key: CaseKey, _ organisation: OrganisationID) throws(EventError) -> [UInt8] {
        guard key.caseID == header.caseID, key.generation == header.generation, body.count >= XChaCha.nonceLength else { throw .body }
        let nonce = Array(body[..<XChaCha.nonceLength])
        let additional = Self.additionalData(header, organisation)
        let opened = key.secret.withBytes { XChaCha.open(body[XChaCha.nonceLength...], key: $0, nonce: nonce, additional: additional) }
        guard let plaintext = opened else { throw .body }
        var reader = ByteReader(plaintext)
        guard let length = reader.readInteger(UInt32.self), let content = reader.read(Int(length)), reader.readZeros(reader.remaining),
            plaintext.count == (4 + content.count + Self.padding - 1) / Self.padding * Self.padding
        else { throw .padding }
        return content
    }

    private static func sealBody(
        _ content: [UInt8], plainLength: Int, header: EventHeader, key: CaseKey, _ organisation: OrganisationID
    ) -> [UInt8] {
        var writer = ByteWriter(capacity: plainLength)
        writer.append(UInt32(content.count))
        writer.append(content)
        writer.appendZeros(plainLength - writer.bytes.count)
        let nonce = Sodium.randomBytes(XChaCha.nonceLength)
        let additional = additionalData(header, organisation)
        return nonce + key.secret.withBytes { XChaCha.seal(writer.bytes, key: $0, nonce: nonce, additional: additional) }
    }

    private static func additionalData(_ header: EventHeader, _ organisation: OrganisationID) -> [UInt8] {
        Label.eventBody.prefix(for: organisation) + header.encoded()
    }
}
