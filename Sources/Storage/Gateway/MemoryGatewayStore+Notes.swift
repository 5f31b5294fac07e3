extension MemoryGatewayStore {
    package func appendRoster(_ roster: StoredRoster, for organisation: OrganisationKey) throws(StorageError) -> Insertion {
        try change(organisation) { shelf in
            if let held = shelf.rosters[roster.version] { return held == roster ? .same : .different }
            shelf.rosters[roster.version] = roster
            return .new
        }
    }

    package func currentRoster(of organisation: OrganisationKey) throws(StorageError) -> StoredRoster? {
        try rosters(of: organisation).last
    }

    package func rosters(of organisation: OrganisationKey) throws(StorageError) -> [StoredRoster] {
        try shelf(organisation).rosters.values.sorted { $0.version < $1.version }
    }

    package func dropRosters(versions: [UInt32], of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { shelf in for version in versions { shelf.rosters[version] = nil } }
    }

    package func insertCertificate(
        _ certificate: StoredCertificate, for organisation: OrganisationKey
    ) throws(StorageError) -> Insertion {
        try change(organisation) { shelf in
            let held = shelf.certificates.first {
                $0.epoch == certificate.epoch && $0.slot == certificate.slot && $0.rosterHash == certificate.rosterHash
            }
            if let held { return held == certificate ? .same : .different }
            shelf.certificates.append(certificate)
            return .new
        }
    }

    package func certificates(
        epoch: UInt32, rosterHash: [UInt8], of organisation: OrganisationKey
    ) throws(StorageError) -> [StoredCertificate] {
        try shelf(organisation).certificates
            .filter { $0.epoch == epoch && $0.rosterHash == rosterHash }
            .sorted { $0.slot < $1.slot }
    }

    package func dropCertificates(before epoch: UInt32, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { $0.certificates.removeAll { $0.epoch < epoch } }
    }

    package func insertPosting(_ posting: BoardPosting, for organisation: OrganisationKey) throws(StorageError) -> Insertion {
        try change(organisation) { shelf in
            if let held = shelf.postings[posting.period] { return held.cells == posting.cells ? .same : .different }
            shelf.postings[posting.period] = posting
            return .new
        }
    }

    package func latestBoardCells(_ count: Int, of organisation: OrganisationKey) throws(StorageError) -> [[UInt8]] {
        try postings(of: organisation).flatMap(\.cells).suffix(max(count, 0))
    }

    package func boardMonths(of organisation: OrganisationKey) throws(StorageError) -> [BoardMonth] {
        let months = Dictionary(grouping: try postings(of: organisation), by: \.month)
        return months.keys.sorted().map { month in
            BoardMonth(month: month, cells: months[month, default: []].reduce(0) { $0 + $1.cells.count })
        }
    }

    package func boardCells(month: String, of organisation: OrganisationKey) throws(StorageError) -> [[UInt8]] {
        try postings(of: organisation).filter { $0.month == month }.flatMap(\.cells)
    }

    package func dropBoard(before month: String, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { shelf in shelf.postings = shelf.postings.filter { $0.value.month >= month } }
    }

    private func postings(of organisation: OrganisationKey) throws(StorageError) -> [BoardPosting] {
        try shelf(organisation).postings.values.sorted { $0.period < $1.period }
    }
}
