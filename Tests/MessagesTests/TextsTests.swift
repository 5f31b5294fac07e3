import Testing

@testable import Messages

@Suite struct `Texts of the screen in both languages` {
    @Test func `dates are written in full`() throws {
        let date = try #require(CalendarDate("2026-11-21")).phrase
        #expect(date[.id] == "21 November 2026")
        #expect(date[.en] == "21 November 2026")
        #expect(try #require(CalendarDate("2027-08-01")).phrase == Phrase(id: "1 Agustus 2027", en: "1 August 2027"))
    }

    @Test(
        arguments: [
            (0, "0 bita", "0 bytes"), (1, "1 bita", "1 byte"), (999, "999 bita", "999 bytes"), (1_000, "1 kB", "1 kB"),
            (1_550, "1,5 kB", "1.5 kB"), (999_999, "999,9 kB", "999.9 kB"), (1_000_000, "1 MB", "1 MB"),
            (1_073_741_824, "1 GB", "1 GB"), (2_500_000_000, "2,5 GB", "2.5 GB"), (.max, "18,4 EB", "18.4 EB"),
        ] as [(UInt64, String, String)])
    func `sizes have a unit and one digit`(size: UInt64, indonesian: String, english: String) {
        #expect(Phrase(sizeInBytes: size) == Phrase(id: indonesian, en: english))
    }

    @Test(arguments: [
        (0, "0 detik", "0 seconds"), (1, "1 detik", "1 second"), (125, "2 menit 5 detik", "2 minutes 5 seconds"),
        (3_600, "1 jam", "1 hour"),
        (7_501, "2 jam 5 menit", "2 hours 5 minutes"), (86_400 * 3 + 59, "3 hari", "3 days"), (-5, "0 detik", "0 seconds"),
    ])
    func `durations have their two largest units`(seconds: Int, indonesian: String, english: String) {
        #expect(Phrase(.seconds(seconds)) == Phrase(id: indonesian, en: english))
    }

    @Test func `every stage has its texts, under the identifiers of spec 11.5`() {
        let identifiers = [
            "received", "verifying", "awaitingReporter", "archived", "underReview", "choosingPath", "investigating", "delegated", "stopped",
            "reporting", "inDiscussion", "concluded", "correctiveAction", "closed",
        ]
        #expect(StageName.allCases.map(\.rawValue) == identifiers)
        #expect(StageName.received.title == Phrase(id: "Diterima", en: "Received"))
        for stage in StageName.allCases {
            for phrase in [stage.title, stage.reporterTitle, stage.reporterSentence] {
                #expect(!phrase.id.isEmpty && !phrase.en.isEmpty)
            }
            #expect(stage.reporterSentence.id.hasSuffix(".") && stage.reporterSentence.en.hasSuffix("."))
        }
    }

    @Test func `a reporter does not learn that a path is being chosen`() {
        #expect(StageName.choosingPath.reporterTitle == StageName.underReview.reporterTitle)
        #expect(StageName.choosingPath.reporterSentence == StageName.underReview.reporterSentence)
    }

    @Test func `an office's own reason speaks for itself`() {
        #expect(CodedTexts.reason("outOfScope").id == "di luar kewenangan")
        #expect(CodedTexts.reason("Pindah instansi") == Phrase(id: "Pindah instansi", en: "Pindah instansi"))
        #expect(CodedTexts.outcome("unsubstantiated").id == "tidak terbukti")
    }
}
