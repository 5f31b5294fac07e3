package import Peluit

/// One vector while it is run: hands out its inputs by type and collects what the code under test makes of them.
package struct VectorRun {
    package let file: VectorFile
    private var unread: Set<String>
    private var results: [VectorFile.Line] = []

    /// Runs `body` and compares its results, or its refusal, with the file.
    ///
    /// - Returns: Each difference in words; also an input that was never looked at. Empty when code and file agree.
    package static func disagreements(
        of file: VectorFile, _ body: (inout VectorRun) throws -> Void
    ) throws -> [String] {
        var run = VectorRun(file: file)
        do {
            try body(&run)
        } catch let refusal as VectorRefusal {
            return refusal.text == file.expectation ? [] : ["expected \(file.expectation), found \(refusal.text)"]
        }
        guard file.expectation == "ok" else { return ["expected \(file.expectation), found ok"] }
        let missing = file.outputs.filter { !run.results.contains($0) }.map { "expected \($0.key): \($0.value)" }
        let surplus = run.results.filter { !file.outputs.contains($0) }.map { "found \($0.key): \($0.value)" }
        return missing + surplus + run.unread.sorted().map { "input not read: \($0)" }
    }

    private init(file: VectorFile) {
        self.file = file
        // The suite was chosen by the operation: that one counts as read.
        unread = Set(file.inputs.map { $0.key }).subtracting(["operation"])
    }

    /// A result as text that stands in the file as it is.
    package mutating func output(_ key: String, text: [UInt8]) {
        results.append(VectorFile.Line(key: key, value: String(decoding: text, as: UTF8.self)))
    }

    package mutating func output(_ key: String, _ bytes: [UInt8]) {
        output(key, text: Hex.encode(bytes))
    }

    package mutating func output(_ key: String, _ number: some FixedWidthInteger & UnsignedInteger) {
        output(key, text: Decimal.encode(UInt64(number)))
    }

    package mutating func output(_ key: String, _ secret: borrowing SecretBytes) {
        output(key, secret.copiedForComparison())
    }

    package mutating func output(_ key: String, _ secret: borrowing TransientSecret) {
        output(key, secret.copiedForComparison())
    }
}

/// Inputs by type.
extension VectorRun {
    package func has(_ key: String) -> Bool {
        file.input(key) != nil
    }

    package mutating func text(_ key: String) throws(VectorFault) -> String {
        guard let value = file.input(key) else { throw .missing(key: key) }
        unread.remove(key)
        return value
    }

    package mutating func bytes(_ key: String) throws(VectorFault) -> [UInt8] {
        guard let bytes = Hex.decode(Array(try text(key).utf8)) else { throw .missing(key: key) }
        return bytes
    }

    package mutating func number<Value: FixedWidthInteger & UnsignedInteger>(_ key: String, _: Value.Type = UInt64.self) throws(VectorFault)
        -> Value
    {
        guard let number = Decimal.decode(Array(try text(key).utf8)), let value = Value(exactly: number) else { throw .missing(key: key) }
        return value
    }

    package mutating func fixed<Kind>(_ key: String, _: Kind.Type) throws(VectorFault) -> FixedBytes<Kind> {
        guard let value = FixedBytes<Kind>(try bytes(key)) else { throw .missing(key: key) }
        return value
    }

    package mutating func organisation(_ key: String = "org") throws(VectorFault) -> OrganisationID {
        try fixed(key, Kinds.Organisation.self)
    }

    package mutating func secret(_ key: String) throws(VectorFault) -> SecretBytes {
        var bytes = try bytes(key)
        return SecretBytes(taking: &bytes)
    }

    package mutating func verificationKey<Role>(_ key: String, _: Role.Type) throws(VectorFault) -> VerificationKey<Role> {
        guard let value = VerificationKey<Role>(try bytes(key)) else { throw .missing(key: key) }
        return value
    }

    /// A row of hexadecimal values whose keys are `prefix` and a number, in the order of the file.
    package mutating func row(_ prefix: String) throws(VectorFault) -> [(number: UInt8, bytes: [UInt8])] {
        var row: [(number: UInt8, bytes: [UInt8])] = []
        for key in file.inputs.map(\.key) where key.hasPrefix(prefix) {
            guard let number = UInt8(key.dropFirst(prefix.count)) else { throw .missing(key: key) }
            row.append((number, try bytes(key)))
        }
        return row
    }
}

extension SecretBytes {
    /// The bytes in an array, which nobody wipes: for secrets that a test made and compares.
    package borrowing func copiedForComparison() -> [UInt8] {
        let count = count
        return withBytes { Array(UnsafeBufferPointer(start: $0, count: count)) }
    }
}

extension TransientSecret {
    /// The 32 bytes, for comparing with an expected value; tests only.
    package borrowing func copiedForComparison() -> [UInt8] {
        withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
    }
}
