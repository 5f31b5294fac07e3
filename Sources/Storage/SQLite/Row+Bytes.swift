import Foundation
import GRDB

/// Columns by position. A column of another type is damage, reported by throwing where GRDB's subscripts would trap.
extension Row {
    func bytes(_ index: Int) throws -> [UInt8] { [UInt8](try decode(Data.self, atIndex: index)) }
    func optionalBytes(_ index: Int) throws -> [UInt8]? { try decode(Data?.self, atIndex: index).map { [UInt8]($0) } }
    func text(_ index: Int) throws -> String { try decode(String.self, atIndex: index) }

    /// Throws when the stored number does not fit.
    func number<Number: FixedWidthInteger>(_ index: Int, as type: Number.Type = Number.self) throws -> Number {
        guard let number = Number(exactly: try decode(Int64.self, atIndex: index)) else { throw StorageError.damaged }
        return number
    }
}

extension [UInt8] {
    /// The bytes as SQLite takes them.
    var blob: Data { Data(self) }
}

extension FixedWidthInteger {
    /// The number as SQLite takes it: 64 bits with a sign. Numbers beyond are refused rather than wrapped.
    var column: Int64 {
        get throws(StorageError) {
            guard let column = Int64(exactly: self) else { throw .failed(code: EOVERFLOW) }
            return column
        }
    }
}
