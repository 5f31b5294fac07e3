/// A cell that goes into a ``SQLiteCaseLog``.
package struct SealedCellWriter: CellWriter {
    let store: SQLiteCaseLog
    let id: [UInt8]
    let cell: IncomingCell

    package func append(_ bytes: UnsafeRawBufferPointer) { cell.append(bytes) }

    package func commit(on day: UInt32) async throws(StorageError) -> Insertion {
        let organisation = store.organisation
        return try await store.claims.holding(Claims.Name(organisation: organisation, id: id)) { () throws(StorageError) in
            try await store.threads.run { () throws(StorageError) in
                if let held = try store.cells.day(holding: id, of: organisation) {
                    return try store.cells.compare(cell, with: id, on: held)
                }
                let day = CellDay(organisation: organisation, day: day)
                guard try store.cells.place(cell, as: id, on: day) else { throw .busy }
                return .new
            }
        }
    }

    package func abandon() { cell.forget() }
}

extension SQLiteCaseLog {
    package func beginCell(_ id: [UInt8]) -> SealedCellWriter {
        SealedCellWriter(store: self, id: id, cell: cells.begin())
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
