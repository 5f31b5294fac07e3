import Foundation
import Testing

@testable import Casework

@Suite struct `Holiday files` {
    private func read(_ text: String) throws -> HolidayTable {
        try HolidayTable(csv: Array(text.utf8), near: day("2026-06-01"))
    }

    private func problems(_ text: String) -> [HolidayTable.Mistake] {
        do throws(HolidayTable.ParseError) {
            _ = try HolidayTable(csv: Array(text.utf8), near: day("2026-06-01"))
            return []
        } catch {
            return error.mistakes
        }
    }

    @Test func `what a spreadsheet adds is taken for what it means`() throws {
        let plain = try read("2026-01-01,Tahun Baru\n2026-12-25,Natal\n")
        #expect(plain.entries.map(\.name) == ["Tahun Baru", "Natal"])
        for text in [
            "\u{FEFF}date,name\r\n2026-12-25,Natal\r\n2026-01-01,Tahun Baru\r\n", "date;name\n2026-01-01;Tahun Baru\n2026-12-25;Natal",
            "# libur\n\n \t\ndate,name\n 2026-01-01 , Tahun Baru \n2026-12-25,\"Natal\"\n#2026-05-01,Buruh\n",
        ] {
            #expect(try read(text) == plain)
        }
    }

    @Test func `all mistakes are told at once, with their lines`() {
        let text = """
            date,name
            2026-01-01,Tahun Baru
            01/01/2026,Tahun Baru
            2026-02-29,Kabisat
            2026-01-01,Lagi
            2026-05-01,
            2026-05-02, \u{200B}
            0206-05-01,Buruh
            2126-05-01,Buruh
            2026-06-01
            2026-06-02,a,b
            2026-06-03,"a
            2026-06-04,"a"b"
            2026-06-05,\(String(repeating: "x", count: 101))
            2026-06-06,a\u{7}b
            date,name
            """
        #expect(
            problems(text) == [
                .init(line: 3, problem: .badDate), .init(line: 4, problem: .impossibleDate),
                .init(line: 5, problem: .duplicate(firstLine: 2)),
                .init(line: 6, problem: .emptyName), .init(line: 7, problem: .emptyName), .init(line: 8, problem: .farYear(206)),
                .init(line: 9, problem: .farYear(2126)), .init(line: 10, problem: .notTwoFields), .init(line: 11, problem: .notTwoFields),
                .init(line: 12, problem: .notTwoFields), .init(line: 13, problem: .notTwoFields), .init(line: 14, problem: .longName),
                .init(line: 15, problem: .badName), .init(line: 16, problem: .badDate),
            ]
        )
    }

    @Test func `a file without a holiday, too long or no text is refused`() {
        for text in ["", "date,name\n", "# nothing\n\n"] {
            #expect(problems(text) == [.init(line: 0, problem: .noHolidays)])
        }
        #expect(problems(String(repeating: "#\n", count: 2_000)) == [.init(line: 0, problem: .tooLarge)])
        #expect(problems(String(repeating: "#", count: 262_145)) == [.init(line: 0, problem: .tooLarge)])
        #expect(throws: HolidayTable.ParseError(mistakes: [.init(line: 1, problem: .notText)])) {
            try HolidayTable(csv: Array("2026-01-01,".utf8) + [0xC3, 0x28], near: day("2026-06-01"))
        }
    }

    @Test(arguments: ["Natal", "Idulfitri, hari pertama", "\"Libur\"", "a;b", "\"", "\"\u{301}x", "#1", "Tahun Baru\u{A0}"])
    func `a table written is read back, and written the same again`(name: String) throws {
        let entry = try #require(HolidayTable.Entry(day: day("2026-03-21"), name: name))
        let text = HolidayTable(sorted: [entry]).csv
        #expect(try read(text).entries == [entry])
        #expect(try read(text).csv == text)
    }

    @Test func `whatever bytes come, they are read or refused`() {
        var generator = SeededGenerator(state: 8)
        let alphabet = Array("2026-01,;\"\r\n# aé\u{FEFF}".utf8) + [0xFF]
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) }
            guard let table = try? HolidayTable(csv: bytes, near: day("2026-06-01")) else { continue }
            #expect(throws: Never.self) {
                let again = try HolidayTable(csv: Array(table.csv.utf8), near: day("2026-06-01"))
                #expect(again == table)
            }
        }
    }

    @Test func `a newer file replaces the years it knows, and no others`() throws {
        let old = try read("2026-01-01,Lama\n2026-05-01,Lama\n2027-01-01,Lama\n")
        let newer = try read("2026-01-01,Baru\n")
        let merged = old.replacingYears(from: newer)
        #expect(merged.entries.map { "\($0.day.iso) \($0.name)" } == ["2026-01-01 Baru", "2027-01-01 Lama"])
        #expect(merged.years == [2026, 2027] && merged.name(of: day("2026-05-01")) == nil)
    }

    @Test(arguments: [(2026, 25, 8), (2027, 8, 0)])
    func `the shipped examples are read`(year: Int, holidays: Int, collectiveLeave: Int) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/operations")
        let bytes = try Data(contentsOf: folder.appending(path: "holidays-id-\(year).csv"))
        let table = try HolidayTable(csv: Array(bytes), near: day("2026-06-01"))
        #expect(table.entries.count == holidays && table.years == [year])
        #expect(table.entries.count { $0.name.hasPrefix("Cuti bersama") } == collectiveLeave)
    }

    @Test func `Easter falls where the examples say`() {
        for (year, easter) in [(2026, "2026-04-05"), (2027, "2027-03-28")] {
            // The Gregorian computus, anonymous (1876).
            let (a, b, c) = (year % 19, year / 100, year % 100)
            let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
            let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
            let sum = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
            #expect(Day(year: year, month: sum / 31, day: sum % 31 + 1) == day(easter))
        }
    }
}
