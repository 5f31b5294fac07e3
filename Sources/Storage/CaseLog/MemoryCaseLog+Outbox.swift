extension MemoryCaseLog {
    package func unpostedCells(limit: Int) throws(StorageError) -> [OutboxCell] {
        Array(try current().outbox.filter { $0.period == nil }.map(\.cell).prefix(max(limit, 0)))
    }

    package func unpostedCount() throws(StorageError) -> Int { try current().outbox.count { $0.period == nil } }

    package func recordPosting(_ posting: OutboxPosting) throws(StorageError) -> Insertion {
        try change { (state) throws(StorageError) in
            if let held = state.postings[posting.period] { return held == posting.cells ? .same : .different }
            state.postings[posting.period] = posting.cells
            for part in posting.parts {
                let place = state.outbox.firstIndex { $0.cell.part == part && $0.period == nil }
                guard let place else { throw .changed }
                state.outbox[place].period = posting.period
            }
            for caseID in posting.refreshedCases { state.refreshes[caseID] = posting.period }
            return .new
        }
    }

    package func posting(_ period: UInt64) throws(StorageError) -> [[UInt8]]? { try current().postings[period] }

    package func dropPostings(before period: UInt64) throws(StorageError) {
        try change { state in
            state.postings = state.postings.filter { $0.key >= period }
            state.outbox.removeAll { cell in cell.period.map { $0 < period } ?? false }
        }
    }

    package func statusRefreshes() throws(StorageError) -> [[UInt8]: UInt64] { try current().refreshes }
}
