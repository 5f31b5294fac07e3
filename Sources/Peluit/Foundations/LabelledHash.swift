import CSodium

/// BLAKE2b over `label | 0x00 | org | fields`. Spec 1.2, RFC 7693.
///
/// Incremental, so that a file of any size can be hashed in constant memory.
public struct LabelledHash: ~Copyable {
    /// `crypto_generichash_state`, which Swift sees as an opaque type.
    private let state: OpaquePointer
    private let length: Int

    /// `H` and `H16`.
    public init(_ label: Label, _ organisation: OrganisationID, length: Int = 32) {
        self.length = length
        state = Self.allocate()
        crypto_generichash_init(state, nil, 0, length)
        start(label, organisation)
    }

    /// `K` and `K16`, under a key of 32 bytes.
    public init(_ label: Label, _ organisation: OrganisationID, key: UnsafePointer<UInt8>, length: Int = 32) {
        self.length = length
        state = Self.allocate()
        crypto_generichash_init(state, key, 32, length)
        start(label, organisation)
    }

    private static func allocate() -> OpaquePointer {
        OpaquePointer(UnsafeMutableRawPointer.allocate(byteCount: crypto_generichash_statebytes(), alignment: 64))
    }

    private func start(_ label: Label, _ organisation: OrganisationID) {
        label.text.withUTF8Buffer { text in
            _ = crypto_generichash_update(state, text.baseAddress, UInt64(text.count))
        }
        update([0])
        update(organisation.bytes)
    }

    /// Takes the next field, or the next piece of the last one.
    public func update(_ field: [UInt8]) {
        crypto_generichash_update(state, field, UInt64(field.count))
    }

    /// The same for bytes that lie in the caller's memory.
    public func update(_ field: UnsafePointer<UInt8>, count: Int) {
        crypto_generichash_update(state, field, UInt64(count))
    }

    /// The hash as public bytes.
    public consuming func finish() -> [UInt8] {
        var output = [UInt8](repeating: 0, count: length)
        crypto_generichash_final(state, &output, length)
        return output
    }

    /// The hash as a secret, written to `output` of the hash's length.
    public consuming func finish(into output: UnsafeMutablePointer<UInt8>) {
        crypto_generichash_final(state, output, length)
    }

    deinit {
        let memory = UnsafeMutableRawPointer(state)
        sodium_memzero(memory, crypto_generichash_statebytes())
        memory.deallocate()
    }
}

extension Label {
    /// `H(label; fields…)`, 32 bytes.
    public func hash(_ organisation: OrganisationID, _ fields: [UInt8]...) -> [UInt8] {
        let hash = LabelledHash(self, organisation)
        for field in fields { hash.update(field) }
        return hash.finish()
    }

    /// `H16(label; fields…)`.
    public func hash16(_ organisation: OrganisationID, _ fields: [UInt8]...) -> [UInt8] {
        let hash = LabelledHash(self, organisation, length: 16)
        for field in fields { hash.update(field) }
        return hash.finish()
    }

    /// `K(key, label; fields…)` as public bytes.
    public func keyed(_ key: borrowing SecretBytes, _ organisation: OrganisationID, _ fields: [UInt8]..., length: Int = 32) -> [UInt8] {
        precondition(key.count == 32)
        return key.withBytes { key in
            let hash = LabelledHash(self, organisation, key: key, length: length)
            for field in fields { hash.update(field) }
            return hash.finish()
        }
    }

    /// `K(key, label; fields…)` as a secret of 32 bytes.
    public func derived(from key: borrowing SecretBytes, _ organisation: OrganisationID, _ fields: [UInt8]...) -> SecretBytes {
        precondition(key.count == 32)
        return key.withBytes { key in
            SecretBytes.filled(count: 32) { output in
                let hash = LabelledHash(self, organisation, key: key)
                for field in fields { hash.update(field) }
                hash.finish(into: output)
            }
        }
    }
}
