/// One known answer of `Tests/Vectors/`, whose README gives the form. Anything else than that form is a fault, never skipped.
package struct VectorFile: Sendable, CustomStringConvertible {
    /// `key: value`; the value as it stands in the file.
    package struct Line: Sendable, Hashable {
        package let key: String
        package let value: String
    }

    /// Name of the folder, such as `envelope`.
    package let area: String
    /// Name of the file without its ending.
    package let name: String
    /// What the file shows, in words; for the failure message.
    package let claim: String
    package let inputs: [Line]
    /// Expected results; their keys without `out-`.
    package let outputs: [Line]
    /// `ok`, or the identifier of an error and what it carries.
    package let expectation: String

    package var description: String { "\(area)/\(name)" }

    /// - Throws: ``VectorFault/malformed(file:line:)`` with a line from 1.
    package init(area: String, name: String, text: String) throws(VectorFault) {
        self.area = area
        self.name = name
        var lines = try Self.lines(of: text, file: "\(area)/\(name)")
        guard let last = lines.popLast(), last.key == "expect", !last.value.isEmpty, let first = lines.first, first.key == "claim" else {
            throw .malformed(file: "\(area)/\(name)", line: 1)
        }
        claim = first.value
        expectation = last.value
        let body = lines.dropFirst()
        inputs = body.prefix { !$0.key.hasPrefix("out-") }
        outputs = body.dropFirst(inputs.count).map { Line(key: String($0.key.dropFirst(4)), value: $0.value) }
        let inOrder = body.dropFirst(inputs.count).allSatisfy { $0.key.hasPrefix("out-") }
        guard inOrder, outputs.isEmpty || expectation == "ok" else { throw .malformed(file: description, line: 1) }
    }

    /// The value of an input, if the file has it.
    package func input(_ key: String) -> String? {
        inputs.first { $0.key == key }?.value
    }

    /// The value of an expected result, for what a reader has to know beforehand.
    package func output(_ key: String) -> String? {
        outputs.first { $0.key == key }?.value
    }

    private static func lines(of text: String, file: String) throws(VectorFault) -> [Line] {
        guard text.utf8.last == UInt8(ascii: "\n") else { throw .malformed(file: file, line: 1) }
        var lines: [Line] = []
        var keys: Set<String> = []
        for (index, row) in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let line = Line(row), keys.insert(line.key).inserted else { throw .malformed(file: file, line: index + 1) }
            lines.append(line)
        }
        return lines
    }
}

extension VectorFile.Line {
    /// - Returns: `nil` unless `row` is `key: value`, or `key:` for an empty value.
    fileprivate init?(_ row: Substring) {
        guard let colon = row.firstIndex(of: ":"), colon != row.startIndex else { return nil }
        let rest = row[row.index(after: colon)...]
        guard rest.isEmpty || rest.first == " " && rest.count > 1 else { return nil }
        key = String(row[..<colon])
        value = String(rest.dropFirst())
    }
}

/// Why a vector cannot be run: a fault of the file or of its runner, never an answer of the code under test.
package enum VectorFault: Error, Equatable, Sendable {
    case malformed(file: String, line: Int)
    /// The file lacks this line, or its value is not what the key promises.
    case missing(key: String)
    /// The runner does not know the scenario.
    case unknownScenario(String)
    case folder(String)
}
