import Foundation
import Messages
import Peluit
import TestSupport
import Testing

@testable import Reporter

@Suite struct ReceiptDialogueTests {
    /// The same numbers in every run.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64 = 20_261_121
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    private let folder: TemporaryFolder
    private let organisation = ReporterOrganisation().id

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `two words are asked back (spec 4_3)`() throws {
        let receipt = Receipt.generate(for: organisation)
        try confirm(receipt, typing: words(receipt, asks: 1))
        #expect(folder.text("screen").contains("Type word"))
        #expect(folder.text("screen").components(separatedBy: "Your receipt code").count == 2)
    }

    @Test func `a wrong word shows the code again`() throws {
        let receipt = Receipt.generate(for: organisation)
        try confirm(receipt, typing: ["salah"] + words(receipt, asks: 2).dropFirst(2))
        #expect(folder.text("screen").components(separatedBy: "Your receipt code").count == 3)
    }

    @Test func `whoever leaves has sent nothing`() throws {
        let receipt = Receipt.generate(for: organisation)
        #expect(throws: ReporterError.stopped) { try confirm(receipt, typing: []) }
    }

    @Test func `the code is shown in four numbered rows of three`() {
        let receipt = Receipt.generate(for: organisation)
        let lines = String(decoding: ReceiptDialogue.grid(receipt), as: UTF8.self).split(separator: "\n")
        let shown = lines.flatMap { $0.split(separator: " ") }
        #expect(lines.count == 4 && lines.allSatisfy { $0.utf8.count <= 42 })
        #expect(shown == (0..<12).flatMap { ["\($0 + 1)", String(decoding: receipt.word($0), as: UTF8.self)] }.map { Substring($0) })
    }

    @Test func `a mistyped code is named by its position and asked again`() throws {
        let receipt = Receipt.generate(for: organisation)
        let words = (0..<12).map { String(decoding: receipt.word($0), as: UTF8.self) }
        var wrong = words
        wrong[6] = "xxxx"
        let terminal = try folder.terminal(typing: [wrong.joined(separator: " ")] + rows(words))
        let typed = try ReceiptInput(organisation: organisation).prompt(terminal)
        #expect(typed.text() == receipt.text())
        #expect(folder.text("screen").contains("Word 7 is not in the list"))
    }

    @Test func `a piped message follows the line of its code`() throws {
        let receipt = Receipt.generate(for: organisation)
        let path = try folder.file("input", receipt.text() + Array("\nHalo,\nini pesan.\n".utf8))
        let input = try InputDescriptor(path)
        let entered = try ReceiptInput(organisation: organisation).piped(input.descriptor, takesRest: true)
        #expect(entered.receipt.text() == receipt.text())
        #expect(entered.rest == Array("Halo,\nini pesan.\n".utf8))
    }

    private func confirm(_ receipt: borrowing Receipt, typing lines: [String]) throws {
        var random = Seeded()
        try ReceiptDialogue(terminal: folder.terminal(typing: lines)).confirm(receipt, using: &random)
    }

    /// The right answers to so many rounds of questions, in the order of the seeded generator.
    private func words(_ receipt: borrowing Receipt, asks rounds: Int) -> [String] {
        var random = Seeded()
        var words: [String] = []
        for _ in 0..<rounds {
            for place in (0..<Receipt.wordCount).shuffled(using: &random).prefix(2) {
                words.append(String(decoding: receipt.word(place), as: UTF8.self))
            }
        }
        return words
    }

    private func rows(_ words: [String]) -> [String] {
        stride(from: 0, to: 12, by: 3).map { words[$0..<$0 + 3].joined(separator: " ") }
    }
}
