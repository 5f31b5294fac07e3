/// A cell that goes into a ``SQLiteCaseLog``.
package struct SealedCellWriter: CellWriter {
    let store: SQLiteCaseLog
    let id: [UInt8]
    let file: IncomingCell

    package func append(_ bytes: ArraySlice<UInt8>) async throws(StorageError) {
        try await store.threads.run { () throws(StorageError) in try file.append(bytes) }
    }

    package func commit(on day: UInt32) async throws(StorageError) -> Insertion {
        let organisation = store.organisation
        return try await store.claims.holding(Claims.Name(organisation: organisation, id: id)) { () throws(StorageError) in
            try await store.threads.run { () throws(StorageError) in
                if let held = try store.cells.day(holding: id, of: organisation) {
                    return try store.cells.compare(file, with: id, on: held)
                }
                return try store.cells.place(file, as: id, on: CellDay(organisation: organisation, day: day))
            }
        }
    }

    package func abandon() async {
        // A failure leaves the file for the sweep of the next start.
        try? await store.threads.run { () throws(StorageError) in try file.remove() }
    }
}

extension SQLiteCaseLog {
    package func beginCell(_ id: [UInt8]) async throws(StorageError) -> SealedCellWriter {
        let file = try await threads.run { [cells] () throws(StorageError) in try cells.begin() }
        return SealedCellWriter(store: self, id: id, file: file)
    }

    package func cell(_ id: [UInt8]) async throws(StorageError) -> [UInt8]? {
        try await threads.run { [cells, organisation] () throws(StorageError) in
            guard let day = try cells.day(holding: id, of: organisation) else { return nil }
            return try cells.contents(of: id, on: day)
        }
    }

    package func cellIDs(on day: UInt32) async throws(StorageError) -> [[UInt8]] {
        let day = CellDay(organisation: organisation, day: day)
        return try await threads.run { [cells] () throws(StorageError) in try cells.ids(on: day) }
    }

    package func cellDays() async throws(StorageError) -> [UInt32] {
        try await threads.run { [cells, organisation] () throws(StorageError) in
            var days: [UInt32] = []
            for day in try cells.days(of: organisation)
            where try !cells.ids(on: CellDay(organisation: organisation, day: day)).isEmpty { days.append(day) }
            return days
        }
    }

    package func deleteCell(_ id: [UInt8], on day: UInt32) async throws(StorageError) {
        let day = CellDay(organisation: organisation, day: day)
        try await threads.run { [cells] () throws(StorageError) in try cells.remove(id, on: day) }
    }
}

extension CellFolder {
    /// The day under which the organisation's cell lies; nil when it is not held.
    fileprivate func day(holding id: [UInt8], of organisation: OrganisationKey) throws(StorageError) -> CellDay? {
        for number in try days(of: organisation) {
            let day = CellDay(organisation: organisation, day: number)
            if try size(of: id, on: day) != nil { return day }
        }
        return nil
    }
}
