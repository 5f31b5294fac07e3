import Testing

@testable import Casework

@Suite struct `Statistics records` {
    @Test func `a record holds days and identifiers of its case`() {
        let record = StatisticsRecord(.sample())
        #expect(record.arrival == day("2026-03-01") && record.kind == "fraud" && record.types == ["discipline", "specialCrime"])
        #expect(record.stays.map(\.stage.rawValue).prefix(3) == ["received", "verifying", "underReview"])
        #expect(record.stays.first?.day == day("2026-03-01") && record.stays[2].team == "Tim telaah" && record.stays.last?.team == nil)
        // Received on Sunday 1 March, taken up on Tuesday; and 13 March to 13 April is more than fifteen working days.
        #expect(record.due == nil && record.late == 2 && !record.isShortened)
    }

    @Test func `the due day is the earliest that runs, of the office's own`() {
        var facts = CaseFacts.sample()
        let course = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .verifying)])
        facts.deadlines = DeadlineClock.shipped(.internalProcedure).deadlines(
            of: course, obligations: [DatedObligation(.agency("BKN"), began: day("2026-03-02"), due: day("2026-03-04"))],
            on: day("2026-03-04")
        )
        #expect(StatisticsRecord(facts).due == day("2026-03-06"))
    }

    @Test func `a record survives its bytes`() throws {
        for facts in [CaseFacts.sample(), .simple(kind: nil, unit: nil)] {
            let record = StatisticsRecord(facts)
            #expect(try StatisticsRecord(decoding: record.encoded()) == record)
        }
    }

    @Test func `the bytes are those that the format draws`() {
        let facts = CaseFacts.simple(kind: "k", outcome: .unsubstantiated, unit: nil)
        let start =
            Array("PELUITST".utf8) + [1, 0, 0, 2, 0, 0] + Array(repeating: 1, count: 16) + [0, 0, 0x50, 0x22] + [255, 255, 255, 255]
        let names: [UInt8] = [1, UInt8(ascii: "k"), 0, 3] + Array("web".utf8) + [0, 0]
        let stays: [UInt8] = [3, 1, 0, 0, 0, 0x50, 0x22, 5, 0, 0, 0, 14, 0, 0, 1]
        #expect(StatisticsRecord(facts).encoded() == start + Array(repeating: 0, count: 10) + names + stays)
    }

    @Test func `the longest record fits, with room for a length, and says what it left out`() throws {
        var facts = CaseFacts.sample()
        let long = String(repeating: "é", count: 30)
        facts.kind = long
        facts.unit = long
        facts.channel = long
        facts.types = (0..<9).map { "\($0)" + long }
        var steps: [CaseCourse.Step] = []
        for index in 0..<300 {
            steps.append(
                .init(
                    index % 2 == 0 ? .verifying : .awaitingReporter, at: noon("2026-03-02") + UInt64(index) * 86_400,
                    team: "\(index / 60)" + long))
        }
        facts.course = try CaseCourse(arrival: day("2026-03-02"), steps: steps, zone: .western)
        let record = StatisticsRecord(facts)
        #expect(record.isShortened && record.types.count == 5 && record.stays.count == 96)
        #expect(record.stays.first?.day == day("2026-03-02") && record.stays.last?.day == day("2026-03-02").adding(days: 299))
        let bytes = record.encoded()
        #expect(bytes.count <= StatisticsRecord.largestEncoding && StatisticsRecord.largestEncoding <= 1_020)
        #expect(try StatisticsRecord(decoding: bytes) == record)
    }

    @Test func `every cut, longer or changed record is refused or another one, never misread`() throws {
        let bytes = StatisticsRecord(.sample()).encoded()
        #expect(throws: StatisticsRecord.DecodingError.trailingBytes) { try StatisticsRecord(decoding: bytes + [0]) }
        #expect(throws: StatisticsRecord.DecodingError.notARecord) { try StatisticsRecord(decoding: Array(bytes.dropFirst())) }
        var newer = bytes
        newer[8] = 2
        #expect(throws: StatisticsRecord.DecodingError.unknownVersion(2)) { try StatisticsRecord(decoding: newer) }
        for length in 0..<bytes.count {
            #expect(throws: StatisticsRecord.DecodingError.self) { try StatisticsRecord(decoding: Array(bytes.prefix(length))) }
        }
        for (position, field) in [
            (9, StatisticsRecord.DecodingError.Field.flags), (10, .completeness), (11, .outcome), (12, .satisfaction), (13, .zero),
        ] {
            var wrong = bytes
            wrong[position] = 9
            #expect(throws: StatisticsRecord.DecodingError.invalid(field)) { try StatisticsRecord(decoding: wrong) }
        }
        var generator = SeededGenerator(state: 9)
        for _ in 0..<5_000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                changed[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            guard let record = try? StatisticsRecord(decoding: changed) else { continue }
            if record.encoded() != changed { Issue.record("two spellings: \(changed)") }
        }
    }

    @Test func `every stage has a number of its own`() {
        #expect(Set(Stage.Name.allCases.map(\.code)).count == Stage.Name.allCases.count)
        for name in Stage.Name.allCases { #expect(Stage.Name(code: name.code) == name) }
    }
}
