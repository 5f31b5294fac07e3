// The bytes of a record: canonical, so that what decodes encodes again to the same bytes.
//
//      0      8   magic "PELUITST"
//      8      1   version, 1
//      9      1   flags: 1 reporter returned, 2 shortened; the rest zero
//     10      1   5W1H: 0 not checked, 1 incomplete, 2 complete
//     11      1   outcome: 0 none, 1 substantiated, 2 unsubstantiated
//     12      1   satisfaction: 0 unknown, 1 no, 2 yes
//     13      1   zero
//     14     16   statistics id
//     30      4   day of arrival
//     34      4   due day, 0xffffffff: none
//     38      8   u16 each: delegations open, answered, corrective actions open, done
//     46      2   deadlines met late
//     48          kind, unit, channel: each length u8 | UTF-8; length 0: none
//                 types: count u8, then each as above; teams the same
//                 stays: count u8, then each: stage u8 (1 received … 14 closed, in the order of chapter 11.5) | team u8
//                 (0 none, otherwise its number in the list) | days since the stay before u16, for the first: its day u32
extension StatisticsRecord {
    /// No record is longer.
    package static let largestEncoding =
        48 + 3 * (longestName + 1) + 1 + mostTypes * (longestName + 1) + 1 + mostTeams * (longestName + 1) + 1 + mostStays * 4 + 2

    /// Why bytes are no statistics record.
    package enum DecodingError: Error, Hashable {
        case notARecord
        case unknownVersion(UInt8)
        case truncated
        case trailingBytes
        /// A value that the format does not have, or that has another spelling.
        case invalid(Field)

        /// Where.
        package enum Field: Hashable, Sendable {
            case flags, completeness, outcome, satisfaction, zero, name, types, teams, stays
        }
    }

    /// The record as bytes, unpadded: whoever seals it writes the length before and zeros behind.
    package func encoded() -> [UInt8] {
        var bytes: [UInt8] = Self.magic + [1, (hasReturned ? 1 : 0) | (isShortened ? 2 : 0)]
        bytes.append(Self.code(isComplete))
        switch outcome {
        case nil: bytes.append(0)
        case .substantiated: bytes.append(1)
        case .unsubstantiated: bytes.append(2)
        }
        bytes += [Self.code(satisfaction), 0] + id.bytes
        bytes += Self.big(arrival.number) + Self.big(due?.number ?? Self.noDay)
        for number in [delegations.open, delegations.done, actions.open, actions.done, late] { bytes += Self.big(number) }
        for name in [kind, unit, channel] { bytes += Self.text(name ?? "") }
        bytes.append(UInt8(types.count))
        for type in types { bytes += Self.text(type) }
        let teams = self.teams
        bytes.append(UInt8(teams.count))
        for team in teams { bytes += Self.text(team) }
        bytes.append(UInt8(stays.count))
        var last: Day?
        for stay in stays {
            let team = stay.team.flatMap { teams.firstIndex(of: $0) }.map { UInt8($0 + 1) } ?? 0
            bytes += [stay.stage.code, team]
            // A stay of more than 179 years is held at that.
            bytes += last.map { Self.big(UInt16(clamping: $0.days(to: stay.day))) } ?? Self.big(stay.day.number)
            last = stay.day
        }
        return bytes
    }

    /// Teams in the order in which they first had the case.
    private var teams: [String] {
        stays.compactMap(\.team).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    fileprivate static let magic: [UInt8] = Array("PELUITST".utf8)
    fileprivate static let noDay: UInt32 = .max

    private static func code(_ flag: Bool?) -> UInt8 {
        flag.map { $0 ? 2 : 1 } ?? 0
    }

    private static func big(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    private static func text(_ text: String) -> [UInt8] {
        [UInt8(text.utf8.count)] + text.utf8
    }
}

extension StatisticsRecord {
    /// - Throws: ``DecodingError``; never traps, whatever the input.
    package init(decoding bytes: [UInt8]) throws(DecodingError) {
        var reader = Reader(rest: bytes[...])
        guard bytes.starts(with: Self.magic) else { throw .notARecord }
        _ = try reader.take(Self.magic.count)
        let version = try reader.byte()
        guard version == 1 else { throw .unknownVersion(version) }
        let flags = try reader.byte()
        guard flags < 4 else { throw .invalid(.flags) }
        isComplete = try reader.flag(.completeness)
        switch try reader.byte() {
        case 0: outcome = nil
        case 1: outcome = .substantiated
        case 2: outcome = .unsubstantiated
        case _: throw .invalid(.outcome)
        }
        satisfaction = try reader.flag(.satisfaction)
        guard try reader.byte() == 0 else { throw .invalid(.zero) }
        guard let id = StatisticsID(bytes: Array(try reader.take(StatisticsID.length))) else { throw .truncated }
        self.id = id
        hasReturned = flags & 1 != 0
        isShortened = flags & 2 != 0
        arrival = Day(number: try reader.number(UInt32.self))
        let due = try reader.number(UInt32.self)
        self.due = due == Self.noDay ? nil : Day(number: due)
        delegations = CaseFacts.Tally(open: Int(try reader.number(UInt16.self)), done: Int(try reader.number(UInt16.self)))
        actions = CaseFacts.Tally(open: Int(try reader.number(UInt16.self)), done: Int(try reader.number(UInt16.self)))
        late = try reader.number(UInt16.self)
        kind = try reader.text()
        unit = try reader.text()
        guard let channel = try reader.text() else { throw .invalid(.name) }
        self.channel = channel
        types = try reader.list(Self.mostTypes, .types)
        let teams = try reader.list(Self.mostTeams, .teams)
        stays = try reader.stays(teams)
        guard reader.rest.isEmpty else { throw .trailingBytes }
        // Teams stand in the order of their first stay, and none without one: anything else would be a second spelling.
        guard self.teams == teams else { throw .invalid(.teams) }
    }

    /// Takes a record apart from the front.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func take(_ count: Int) throws(DecodingError) -> ArraySlice<UInt8> {
            guard rest.count >= count else { throw .truncated }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }

        mutating func byte() throws(DecodingError) -> UInt8 {
            try number(UInt8.self)
        }

        mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(DecodingError) -> Number {
            try take(Number.bitWidth / 8).reduce(0) { $0 << 8 | Number($1) }
        }

        mutating func flag(_ field: DecodingError.Field) throws(DecodingError) -> Bool? {
            switch try byte() {
            case 0: nil
            case 1: false
            case 2: true
            case _: throw .invalid(field)
            }
        }

        mutating func text() throws(DecodingError) -> String? {
            let length = Int(try byte())
            guard length <= longestName else { throw .invalid(.name) }
            guard let text = String(validating: try take(length), as: UTF8.self) else { throw .invalid(.name) }
            return text.isEmpty ? nil : text
        }

        mutating func list(_ most: Int, _ field: DecodingError.Field) throws(DecodingError) -> [String] {
            let count = Int(try byte())
            guard count <= most else { throw .invalid(field) }
            var names: [String] = []
            for _ in 0..<count {
                guard let name = try text(), !names.contains(name) else { throw .invalid(field) }
                names.append(name)
            }
            return names
        }

        mutating func stays(_ teams: [String]) throws(DecodingError) -> [Stay] {
            let count = Int(try byte())
            guard (1...mostStays).contains(count) else { throw .invalid(.stays) }
            var stays: [Stay] = []
            for _ in 0..<count {
                guard let stage = Stage.Name(code: try byte()) else { throw .invalid(.stays) }
                let team = Int(try byte())
                guard team <= teams.count else { throw .invalid(.teams) }
                let day: Day
                if let last = stays.last {
                    let (number, isTooFar) = last.day.number.addingReportingOverflow(UInt32(try number(UInt16.self)))
                    guard !isTooFar else { throw .invalid(.stays) }
                    day = Day(number: number)
                } else {
                    day = Day(number: try number(UInt32.self))
                }
                stays.append(Stay(stage: stage, day: day, team: team == 0 ? nil : teams[team - 1]))
            }
            return stays
        }
    }
}

extension Stage.Name {
    /// The stage's number in a statistics record: fixed, whatever the order of declaration.
    var code: UInt8 {
        switch self {
        case .received: 1
        case .verifying: 2
        case .awaitingReporter: 3
        case .archived: 4
        case .underReview: 5
        case .choosingPath: 6
        case .investigating: 7
        case .delegated: 8
        case .stopped: 9
        case .reporting: 10
        case .inDiscussion: 11
        case .concluded: 12
        case .correctiveAction: 13
        case .closed: 14
        }
    }

    init?(code: UInt8) {
        guard let name = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = name
    }
}
