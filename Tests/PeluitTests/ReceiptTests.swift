@testable import Peluit
import TestSupport
import Testing

/// Spec 4: the code that a reporter keeps.
@Suite struct ReceiptTests {
    private let organisation = SampleOrganisation.id

    private func receipt(_ random: inout SeededRandom) -> Receipt {
        var entropy = random.bytes(14)
        return Receipt(entropy: SecretBytes(taking: &entropy), for: organisation)
    }

    /// Entropy of the code that `text` spells.
    private func entropy(_ text: [UInt8]) throws -> [UInt8] {
        try Receipt(parsing: text, for: organisation).entropy.copiedForComparison()
    }

    private func words(_ receipt: borrowing Receipt) -> [[UInt8]] {
        (0..<Receipt.wordCount).map { receipt.word($0) }
    }

    @Test func `a word asked back is known by its first four letters, in either case, and by no fewer`() {
        var random = SeededRandom(seed: 43)
        let receipt = receipt(&random)
        let word = receipt.word(6)
        let upper = word.map { $0 - 32 }
        for answer in [word, upper, Array(word.prefix(4)), [32] + word + [13, 10]] {
            let isWord = receipt.hasWord(answer, at: 6)
            #expect(isWord, "seed 43")
        }
        for answer in [Array(word.prefix(3)), [], word + [97], receipt.word(7)] {
            let isWord = receipt.hasWord(answer, at: 6)
            #expect(!isWord, "seed 43")
        }
    }

    @Test func `1,000 codes are read back, whole and in their first four letters`() throws {
        var random = SeededRandom(seed: 41)
        for _ in 0..<1_000 {
            let receipt = receipt(&random)
            let expected = receipt.entropy.copiedForComparison()
            let (whole, short) = (receipt.text(), words(receipt).map { $0.prefix(4) }.joined(separator: [32]))
            #expect(try entropy(whole) == expected, "seed 41")
            #expect(try entropy(Array(short)) == expected, "seed 41")
        }
    }

    @Test func `the line is the twelve words with single spaces`() {
        let receipt = VectorKeys.receipt(7, of: organisation)
        let (text, words) = (receipt.text(), words(receipt))
        #expect(text == Array(words.joined(separator: [32])))
    }

    @Test func `fresh codes are all different`() {
        let texts = (0..<100).map { _ in Receipt.generate(for: organisation).text() }
        #expect(Set(texts).count == 100)
    }

    @Test func `another organisation's code has a wrong check byte, but for one in 256`() throws {
        var random = SeededRandom(seed: 42)
        var accepted = 0
        for _ in 0..<512 {
            let text = receipt(&random).text()
            do throws(Receipt.ParseError) {
                _ = try Receipt(parsing: text, for: VectorKeys.organisation(9))
                accepted += 1
            } catch { #expect(error == .checksum, "seed 42") }
        }
        #expect(accepted <= 8, "seed 42")
    }

    @Test func `whatever is read as a code spells that code`() {
        let text = VectorKeys.receipt(8, of: organisation).text()
        for mutated in VectorMutations(of: text, count: 3_000, seed: 43) {
            do throws(Receipt.ParseError) {
                let receipt = try Receipt(parsing: mutated, for: organisation)
                let tokens = Array(ReceiptTokens(mutated))
                let spelled = zip(words(receipt), tokens).allSatisfy { $0.starts(with: $1) && $1.count >= 4 }
                #expect(spelled && tokens.count == 12, "seed 43")
            } catch { continue }
        }
    }

    @Test func `any bytes get an answer`() {
        var random = SeededRandom(seed: 44)
        for length in 0..<1_030 {
            let bytes = random.bytes(length)
            #expect(throws: Receipt.ParseError.self) { try entropy(bytes) }
        }
    }

    @Test(arguments: [
        "\u{22}%@\u{22}", "Kode saya %@ jangan hilang", "kucing %@ kucing", "1234 %@", "Catatan:\n%@\nselesai",
        "hari bulan tahun %@ jalan raya",
    ])
    func `a text that holds the whole code is noticed`(frame: String) {
        let receipt = VectorKeys.receipt(9, of: organisation)
        let code = String(decoding: receipt.text(), as: UTF8.self)
        let numbered = code.split(separator: " ").enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
        let short = code.split(separator: " ").map { $0.prefix(4) }.joined(separator: "-")
        for spelling in [code, code.uppercased(), numbered, short] {
            let text = frame.split(separator: "%@", omittingEmptySubsequences: false).joined(separator: spelling)
            let noticed = receipt.appears(in: Array(text.utf8))
            #expect(noticed, "\(spelling) in \(frame)")
        }
    }

    @Test func `eleven of its words, other words between, or another code are no code`() {
        let receipt = VectorKeys.receipt(9, of: organisation)
        let words = words(receipt)
        let harmless: [[UInt8]] = [
            Array(words.dropLast().joined(separator: [32])),
            Array((words[..<6] + [ascii("sesuatu")] + words[6...]).joined(separator: [32])),
            Array(words.reversed().joined(separator: [32])),
            VectorKeys.receipt(10, of: organisation).text(),
            [],
        ]
        for text in harmless {
            let noticed = receipt.appears(in: text)
            #expect(!noticed, "\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test func `the same code gives the same mailbox, another code another one in every part`() {
        let (one, again, other) = (mailboxParts(9), mailboxParts(9), mailboxParts(10))
        #expect(one == again)
        for (part, otherPart) in zip(one, other) { #expect(part != otherPart) }
        #expect(Set(one).count == one.count)
    }

    private func mailboxParts(_ number: UInt8) -> [[UInt8]] {
        let mailbox = Mailbox(VectorKeys.receipt(number, of: organisation))
        return [
            mailbox.replyBox.publicKey.bytes, mailbox.author.verificationKey.bytes, mailbox.tagKey.copiedForComparison(),
            mailbox.leafKey.copiedForComparison(), Decimal.encode(UInt64(mailbox.bucket)), mailbox.thread.bytes,
        ]
    }

    @Test func `the same entropy is another mailbox in another organisation`() {
        let elsewhere = Mailbox(VectorKeys.receipt(9, of: VectorKeys.organisation(9)))
        let key = elsewhere.replyBox.publicKey.bytes
        #expect(mailboxParts(9)[0] != key)
    }
}
