/// What cases are counted by. Spec 14.6.
package enum StatisticsDimension: String, CaseIterable, Hashable, Sendable {
    case kind, type, unit, channel, outcome, month, team

    /// Whether one case can have several values: the sum then is one of mentions, not of cases.
    package var isMultiple: Bool {
        switch self {
        case .type, .team: true
        case .kind, .unit, .channel, .outcome, .month: false
        }
    }

    /// The values of a record; the unknown one stands alone.
    func labels(of record: StatisticsRecord) -> [StatisticsLabel] {
        switch self {
        case .kind: [StatisticsLabel(record.kind)]
        case .type: record.types.isEmpty ? [.unknown] : record.types.map { .value($0) }
        case .unit: [StatisticsLabel(record.unit)]
        case .channel: [.value(record.channel)]
        case .outcome: [StatisticsLabel(record.outcome?.rawValue)]
        case .month: [.value(String(record.arrival.iso.dropLast(3)))]
        case .team:
            switch Set(record.stays.compactMap(\.team)) {
            case let teams where teams.isEmpty: [.unknown]
            case let teams: teams.map { .value($0) }
            }
        }
    }
}

/// The heading of a row or column. Words for the unknown and the total are left to whoever shows them.
package enum StatisticsLabel: Hashable, Comparable, Sendable {
    /// An identifier of the office's lists, the name of a team, or a month as `2026-03`.
    case value(String)
    /// Not decided, not known, or none.
    case unknown
    case total

    init(_ text: String?) {
        self = text.map { .value($0) } ?? .unknown
    }
}
