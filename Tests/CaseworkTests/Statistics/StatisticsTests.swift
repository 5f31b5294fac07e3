import Testing

@testable import Casework

@Suite struct `What is counted` {
    @Test(arguments: [
        ([4], 8, 4), ([1, 2], 3, 2), ([3, 1, 2], 4, 3), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 11, 9), (Array(1...11), 12, 10),
        (Array(1...9), 10, 9),
        (Array(1...20), 21, 18), ([0, 0, 0, 100], 0, 100),
    ])
    func `median and 90th percentile by nearest rank`(values: [Int], halves: Int, ninetieth: Int) throws {
        let quantiles = try #require(Quantiles(values.reversed()))
        #expect(quantiles.medianInHalves == halves && quantiles.ninetieth == ninetieth && quantiles.count == values.count)
    }

    @Test func `the percentile is the least value that nine tenths do not exceed`() throws {
        #expect(Quantiles([]) == nil)
        var generator = SeededGenerator(state: 3)
        for _ in 0..<300 {
            let values = (0..<Int.random(in: 1...40, using: &generator)).map { _ in Int.random(in: 0...30, using: &generator) }
            let slow = values.filter { value in values.count { $0 <= value } * 10 >= values.count * 9 }.min()
            #expect(Quantiles(values)?.ninetieth == slow)
        }
    }

    private func statistics(_ facts: [CaseFacts], on iso: String = "2026-06-01") -> Statistics {
        Statistics(facts.map { StatisticsRecord($0) }, in: .sample, on: day(iso))
    }

    @Test func `cases by kind, by type, and by kind and outcome`() throws {
        let all = statistics([
            .sample(), .simple(kind: "fraud", outcome: .substantiated), .simple(kind: "fraud"),
            .simple(kind: nil, outcome: .unsubstantiated),
        ])
        let kinds = all.count(by: .kind)
        #expect(kinds.rowLabels == [.value("fraud"), .unknown] && kinds.cells == [[3], [1]] && kinds.total == 4)
        #expect(all.count(by: .type).rowLabels == [.value("discipline"), .value("specialCrime"), .unknown])
        #expect(all.count(by: .month).rowLabels == [.value("2026-03")])
        let crossed = try #require(all.count(by: .kind, and: .outcome))
        #expect(crossed.columnLabels == [.value("substantiated"), .value("unsubstantiated"), .unknown])
        #expect(crossed.cells == [[2, 0, 1], [0, 1, 0]] && crossed.rowTotals == [3, 1] && crossed.columnTotals == [2, 1, 1])
        #expect(
            all.count(by: .kind, and: .type) == nil && all.count(by: .team, and: .kind) == nil && all.count(by: .kind, and: .kind) == nil)
    }

    @Test func `lead times are of cases that have left the stage`() {
        var running = CaseFacts.sample()
        running.course = .of([
            ("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-04", .choosingPath), ("2026-03-05", .underReview),
        ])
        let times = statistics([.simple(kind: nil, review: 2), .simple(kind: nil, review: 4), .simple(kind: nil, review: 9), running])
            .leadTimes
        #expect(times.map(\.stage) == [.received, .underReview, .choosingPath])
        #expect(times[1].days == Quantiles([2, 4, 9]) && times[0].days == Quantiles([0, 0, 0, 1]))
        #expect(statistics([.sample()]).leadTimesByTeam.map { "\($0.team) \($0.days.ninetieth)" } == ["Tim A 25", "Tim telaah 5"])
        #expect(statistics([.sample()]).ownTime == Quantiles([37]))
    }

    @Test func `overdue is told for the day asked, shares for those who could be counted`() {
        var running = CaseFacts.simple(kind: nil)
        running.course = .of([("2026-03-02", .received)])
        running.deadlines = DeadlineClock.shipped(.judiciary).deadlines(of: running.course, on: day("2026-03-02"))
        running.isComplete = false
        #expect(statistics([running, .sample()], on: "2026-03-03").overdue == .init(part: 0, whole: 2))
        let later = statistics([running, .sample(), .simple(kind: nil)], on: "2026-03-04")
        #expect(later.overdue == .init(part: 1, whole: 3) && later.everLate == .init(part: 1, whole: 3))
        #expect(later.incomplete == .init(part: 1, whole: 2) && later.returning == .init(part: 1, whole: 3))
        #expect(later.satisfied == .init(part: 0, whole: 1))
        #expect(later.delegations == .init(open: 1, done: 2) && later.actions == .init(open: 0, done: 3))
    }

    @Test func `a report for the office hides nothing, one for outside every small number`() throws {
        let facts = (0..<40).map {
            CaseFacts.simple(kind: $0 < 37 ? "fraud" : "other", outcome: $0 % 2 == 0 ? .substantiated : .unsubstantiated)
        }
        let office = StatisticsReport(statistics(facts), for: .office)
        #expect(office.sheets.map(\.name).starts(with: ["by-kind", "by-type", "by-unit"]) && office.sheets.count == 11)
        #expect(!office.sheets.contains { $0.rows.contains { $0.values.contains(.hidden) } })
        let outside = StatisticsReport(statistics(facts), for: .outside(Suppression()))
        let kinds = try #require(outside.sheets.first)
        #expect(kinds.rows.map(\.values) == [[.hidden], [.hidden], [.count(40)]])
        for row in outside.sheets.flatMap(\.rows) {
            #expect(!row.values.contains { if case .count(let number) = $0 { number < 5 } else { false } }, "\(row)")
        }
        #expect(outside.sheets.first { $0.name == "lead-times" }?.columns == ["stage", "median", "percentile-90"])
    }
}

@Suite struct `Statistics as CSV` {
    @Test(arguments: [
        ("dinas-pu", "dinas-pu"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=1+1", "'=1+1"), ("+62", "'+62"), ("-1", "'-1"),
        ("@x", "'@x"),
        ("a;=1", "\"a;'=1\""), (" =1", "\" '=1\""), ("\t=1", "\" '=1\""), ("a\r\n=1", "a  '=1"), ("\u{FF1D}1", "'\u{FF1D}1"),
        ("\"=1", "\"\"\"'=1\""),
        ("a=1", "a=1"), ("(unknown)", "(unknown)"), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func `a text is quoted as RFC 4180 has it, and is no formula`(text: String, field: String) {
        #expect(StatisticsSheet.field(text) == field)
    }

    @Test func `rows end with CR LF, numbers stand bare, hidden ones as a star`() {
        let sheet = StatisticsSheet(
            name: "x", columns: ["unit", "a", "b"],
            rows: [
                .init(label: .value("=u"), values: [.count(7), .hidden]), .init(label: .unknown, values: [.halfDays(5), .none]),
                .init(label: .total, values: [.halfDays(4), .count(0)]),
            ]
        )
        #expect(sheet.csv == "unit,a,b\r\n'=u,7,*\r\n(unknown),2.5,\r\n(total),2,0\r\n")
    }
}
