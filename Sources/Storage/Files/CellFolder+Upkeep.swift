import Glibc

extension CellFolder {
    /// Days for which the organisation has a folder, ascending.
    func days(of organisation: OrganisationKey) throws(StorageError) -> [UInt32] {
        try root.folder(Hexadecimal.encode(organisation.bytes)).names().compactMap { UInt32($0) }.sorted()
    }

    /// Every day of every organisation that has a folder.
    func allDays() throws(StorageError) -> [CellDay] {
        var days: [CellDay] = []
        for name in try root.names() {
            guard let bytes = Hexadecimal.decode(name), bytes.count == OrganisationKey.sizeInBytes else { continue }
            let organisation = try OrganisationKey(bytes)
            days += try self.days(of: organisation).map { CellDay(organisation: organisation, day: $0) }
        }
        return days
    }

    /// Removes the day's folder with all its cells.
    func removeDay(_ day: CellDay) throws(StorageError) {
        let folder = folder(day)
        for name in try folder.names() { try folder.remove(name) }
        try folder.removeEmpty()
    }

    /// Writes a cell into a new file that takes the old one's place, with both times set to the day's midnight.
    ///
    /// Called for a day's cells in random order, it takes from inode and block numbers what they told of the order of arrival.
    func rewrite(_ id: [UInt8], on day: CellDay) throws(StorageError) {
        guard let bytes = try contents(of: id, on: day) else { return }
        let cell = begin()
        bytes.withUnsafeBytes(cell.append)
        var copy = try temporaryFile()
        try cell.withBytes { (bytes) throws(StorageError) in try copy.write(bytes, time: Self.midnight(day.day)) }
        try copy.replace(folder(day).file(Hexadecimal.encode(id)))
    }

    /// Syncs the day's folder and sets its times to the day's midnight.
    func settle(_ day: CellDay) throws(StorageError) {
        do {
            let folder = try OpenFile(folder(day).path, O_RDONLY | O_DIRECTORY)
            try folder.setTimes(Self.midnight(day.day))
            try folder.syncEntries()
        } catch .notFound {
            return
        }
    }

    private static func midnight(_ day: UInt32) -> Int { Int(day) * 86_400 }
}
