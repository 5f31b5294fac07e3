import GRDB

extension StorageError {
    /// Whatever a piece of database work threw, as a caller may see it.
    init(_ error: any Error) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError: self.init(error.resultCode, extended: error.extendedResultCode)
        default: self = .damaged  // a row whose columns do not decode
        }
    }

    private init(_ code: ResultCode, extended: ResultCode) {
        switch code {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
        case .SQLITE_MISUSE: self = .closed  // GRDB's answer once the pool is closed
        default: self = .failed(code: extended.rawValue)
        }
    }
}
