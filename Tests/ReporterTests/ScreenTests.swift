import Foundation
import Messages
import Peluit
import TestSupport
import Testing

@testable import Reporter

@Suite struct ScreenTests {
    @Test(arguments: [24, 40, 80])
    func `lines end at words and fit the terminal`(columns: Int) {
        let text = "Laporan tersimpan di server, dan tanda terima server sudah diperiksa.\n\nKantor akan mengambilnya."
        let lines = TextLayout.wrapped(text, columns: columns, indent: 2).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= columns && ($0.isEmpty || $0.hasPrefix("  ")) })
        #expect(lines.joined(separator: " ").split(separator: " ") == text.split { $0 == " " || $0 == "\n" })
    }

    @Test func `a bar fits beside its label`() {
        #expect(ProgressBar.line(50, label: "Mengirim", columns: 30) == "Mengirim [######      ]  50 %")
        #expect(ProgressBar.line(100, label: "x", columns: 10) == "x [####] 100 %")
    }

    @Test func `questions insist on what, when and how, and on nothing else`() throws {
        let folder = try TemporaryFolder()
        let typed = ["", "Pungutan liar", "tiap pagi", "", "", "", "Senin", "", "Tanpa karcis", "", "", ""]
        let answers = try Questionnaire(terminal: folder.terminal(typing: typed)).answers()
        #expect(answers == ["what": "Pungutan liar\ntiap pagi", "when": "Senin", "how": "Tanpa karcis"])
        #expect(folder.text("screen").components(separatedBy: "can hardly begin").count == 3)
    }

    @Test func `an interruption says what is so`() {
        #expect(Interruption.sentence(.notSubmitted).en.contains("Nothing was submitted"))
        #expect(Interruption.sentence(.underway).en.contains("look later"))
        #expect(Interruption.sentence(.submitted).en.contains("was submitted"))
    }
}
