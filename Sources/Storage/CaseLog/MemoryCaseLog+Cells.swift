extension MemoryCaseLog {
    package func beginCell(_ id: [UInt8]) throws(StorageError) -> MemoryCellWriter {
        _ = try current()
        return MemoryCellWriter { (bytes, day) async throws(StorageError) in try await self.insertCell(id, bytes, on: day) }
    }

    private func insertCell(_ id: [UInt8], _ bytes: [UInt8], on day: UInt32) throws(StorageError) -> Insertion {
        try change { state in
            if let held = state.cells[id] { return held.bytes == bytes ? .same : .different }
            state.cells[id] = (day, bytes)
            return .new
        }
    }

    package func cell(_ id: [UInt8]) throws(StorageError) -> [UInt8]? { try current().cells[id]?.bytes }

    package func cellIDs(on day: UInt32) throws(StorageError) -> [[UInt8]] {
        try current().cells.filter { $0.value.day == day }.keys.sorted(by: [UInt8].ascending)
    }

    package func cellDays() throws(StorageError) -> [UInt32] { Set(try current().cells.values.map(\.day)).sorted() }

    package func deleteCell(_ id: [UInt8], on day: UInt32) throws(StorageError) {
        try change { state in if state.cells[id]?.day == day { state.cells[id] = nil } }
    }
}
