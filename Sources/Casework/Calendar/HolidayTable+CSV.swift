extension HolidayTable {
    /// Everything that is wrong with a holiday file, in the order of its lines.
    package struct ParseError: Error, Hashable {
        package let mistakes: [Mistake]
    }

    /// One thing that is wrong with a holiday file.
    package struct Mistake: Hashable, Sendable {
        /// Counted from 1; 0 when the file as a whole is meant.
        package let line: Int
        package let problem: Problem
    }

    /// What is wrong. Carries numbers of lines and years, never the text.
    package enum Problem: Hashable, Sendable {
        /// More than ``HolidayTable/largestFile`` bytes, or more than ``HolidayTable/mostLines`` lines; nothing else was read.
        case tooLarge
        /// Not UTF-8.
        case notText
        /// No comma (or semicolon) between a date and a name, or a quotation mark in the wrong place.
        case notTwoFields
        /// The date is not written as `2026-03-19`.
        case badDate
        /// Written well, but no calendar has it: 31 April, 29 February of a common year.
        case impossibleDate
        /// More than ``HolidayTable/yearsEitherWay`` years away from now.
        case farYear(Int)
        /// The day stands already in the line named.
        case duplicate(firstLine: Int)
        case emptyName
        /// More than 100 characters of Unicode.
        case longName
        /// Control characters in the name.
        case badName
        /// Not one holiday in the file.
        case noHolidays
    }

    package static let largestFile = 262_144
    package static let mostLines = 2_000
    package static let yearsEitherWay = 20

    /// Reads a holiday file: `date,name` in each line.
    ///
    /// Blank lines and lines that begin with `#` say nothing; a first line `date,name` is a heading. A byte order mark, CR LF
    /// and semicolons, which spreadsheets write in Indonesia, are taken for what they mean. A name with a separator or a
    /// quotation mark in it stands in quotation marks, with those inside doubled.
    ///
    /// - Parameter today: the day of the import; years far from it are taken for slips of the pen.
    /// - Throws: ``ParseError`` with all mistakes, so that one look at the file repairs it.
    package init(csv bytes: [UInt8], near today: Day) throws(ParseError) {
        guard bytes.count <= Self.largestFile else { throw ParseError(mistakes: [Mistake(line: 0, problem: .tooLarge)]) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count <= Self.mostLines else { throw ParseError(mistakes: [Mistake(line: 0, problem: .tooLarge)]) }

        var mistakes: [Mistake] = []
        var found: [Day: (line: Int, name: String)] = [:]
        var isFirst = true
        for (index, raw) in lines.enumerated() {
            let line = raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw
            guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }), line.first != UInt8(ascii: "#") else {
                continue
            }
            defer { isFirst = false }
            if isFirst, line.elementsEqual("date,name".utf8) || line.elementsEqual("date;name".utf8) { continue }
            switch Self.entry(of: line, near: today) {
            case .failure(let problem):
                mistakes.append(Mistake(line: index + 1, problem: problem))
            case .success(let entry):
                if let first = found[entry.day] {
                    mistakes.append(Mistake(line: index + 1, problem: .duplicate(firstLine: first.line)))
                } else {
                    found[entry.day] = (index + 1, entry.name)
                }
            }
        }
        if found.isEmpty, mistakes.isEmpty { mistakes = [Mistake(line: 0, problem: .noHolidays)] }
        guard mistakes.isEmpty else { throw ParseError(mistakes: mistakes) }
        self.init(sorted: found.map { Entry(checked: $0.key, $0.value.name) }.sorted { $0.day < $1.day })
    }

    /// The table as a file that ``init(csv:near:)`` reads back: with heading, ascending, LF.
    package var csv: String {
        entries.reduce(into: "date,name\n") { text, entry in
            // Quoted only where it must be, so that one table has one spelling.
            let special: [Unicode.Scalar] = [",", ";", "\""]
            let needsQuotes = entry.name.unicodeScalars.contains { special.contains($0) }
            // Scalars: a mark with an accent on top is no mark to a `Character`, but still one to whoever reads bytes.
            let doubled = entry.name.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) }
            text += entry.day.iso + "," + (needsQuotes ? "\"\(doubled)\"" : entry.name) + "\n"
        }
    }
}

extension HolidayTable.Problem: Error {}

extension HolidayTable {
    static func checked(name: String) -> Result<String, Problem> {
        let scalars = name.unicodeScalars
        if !scalars.contains(where: { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }) {
            return .failure(.emptyName)
        }
        if scalars.count > 100 { return .failure(.longName) }
        let isBad = scalars.contains { $0.properties.generalCategory == .control || $0.value == 0x2028 || $0.value == 0x2029 }
        // Space around a name would be lost when the file is read again.
        let isBare = scalars.first != " " && scalars.last != " "
        return isBad || !isBare ? .failure(.badName) : .success(name)
    }

    private static func entry(of line: ArraySlice<UInt8>, near today: Day) -> Result<Entry, Problem> {
        guard let separator = line.firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
            return .failure(.notTwoFields)
        }
        let day: Day
        switch Day.ISODate(trimmed(line[..<separator])) {
        case .malformed: return .failure(.badDate)
        case .impossible(let year): return .failure(isFar(year, from: today) ? .farYear(year) : .impossibleDate)
        case .date(let date) where isFar(date.civil.year, from: today): return .failure(.farYear(date.civil.year))
        case .date(let date): day = date
        }
        guard let field = unquoted(trimmed(line[line.index(after: separator)...]), separator: line[separator]) else {
            return .failure(.notTwoFields)
        }
        guard let name = String(validating: trimmed(field[...]), as: UTF8.self) else { return .failure(.notText) }
        return checked(name: name).map { Entry(checked: day, $0) }
    }

    private static func isFar(_ year: Int, from today: Day) -> Bool {
        abs(year - today.civil.year) > yearsEitherWay
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) }) else { return [] }
        return bytes[first...last]
    }

    /// One field without its quotation marks; `nil` when there is more than one field, or a mark where none belongs.
    private static func unquoted(_ field: ArraySlice<UInt8>, separator: UInt8) -> [UInt8]? {
        let quote = UInt8(ascii: "\"")
        guard field.first == quote else {
            return field.contains(separator) || field.contains(quote) ? nil : Array(field)
        }
        guard field.count >= 2, field.last == quote else { return nil }
        var result: [UInt8] = []
        var rest = field.dropFirst().dropLast()
        while let byte = rest.popFirst() {
            if byte == quote, rest.popFirst() != quote { return nil }
            result.append(byte)
        }
        return result
    }
}
