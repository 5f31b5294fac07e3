import Foundation
import Testing

@testable import Casework

@Suite struct CaseworkDocumentTests {
    private let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/casework.md").standardized

    @Test func `docs/casework.md is what the code says`() throws {
        if ProcessInfo.processInfo.environment["PELUIT_PRINT_DOCS"] != nil {
            try CaseworkDocument.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let written = try? String(contentsOf: file, encoding: .utf8)
        #expect(
            written == CaseworkDocument.text,
            "docs/casework.md differs from the code; print it again: PELUIT_PRINT_DOCS=1 swift test --filter CaseworkDocumentTests")
    }

    @Test func `every arrow of the drawing is a step`() {
        let lines = CaseworkDocument.branches.map { CaseworkDocument.trunk + $0 } + CaseworkDocument.returns
        for line in lines {
            for (from, to) in zip(line, line.dropFirst()) {
                #expect(Stage.Position.all.contains { $0.name == from && Step(from: $0, to: to) != nil }, "\(from) to \(to)")
            }
        }
    }

    @Test func `and every step but questions and archiving is drawn`() {
        let lines = CaseworkDocument.branches.map { CaseworkDocument.trunk + $0 } + CaseworkDocument.returns
        let drawn = Set(lines.flatMap { zip($0, $0.dropFirst()).map { "\($0) \($1)" } })
        for position in Stage.Position.all where position.asker == nil && position.name != .archived {
            for target in Stage.Name.allCases where target != .awaitingReporter && target != .archived {
                guard Step(from: position, to: target) != nil else { continue }
                #expect(drawn.contains("\(position.name) \(target)"), "\(position.name) to \(target)")
            }
        }
    }
}
