/// Why a store refused or failed. Carries sizes and codes, never content.
package enum StorageError: Error, Equatable, Sendable {
    /// Another process, or another engine in this one, holds the folder. Spec 11.1.
    case inUse
    /// The disk, or the process's share of it, is full. Nothing acknowledged is lost.
    case diskFull
    /// What is on the disk is not what was written there.
    case damaged
    /// A newer version of the program wrote this store.
    case newerStore
    /// As many submissions wait as the store was opened for; nothing was queued. Spec 10.6.
    case queueFull
    /// The same cell is being committed or deleted at this moment; trying again is harmless.
    case busy
    /// The day's leaves are fixed; nothing joins it any more. Spec 9.3.
    case dayClosed
    /// The day has not ended yet, and the request is for closed days only.
    case dayNotClosed
    /// What the caller based its request on has changed meanwhile; read again and repeat.
    case changed
    /// An event does not continue its case: the next one has to carry this sequence and the last event's hash. Spec 11.3.
    case conflict(expected: UInt64)
    /// Something named in the request is not held.
    case notFound
    /// More items than one request may name.
    case tooMany(limit: Int)
    /// A byte string of another length than its kind has.
    case wrongSize(expected: Int, actual: Int)
    /// The store was closed.
    case closed
    /// The operating system or SQLite failed with this code.
    case failed(code: Int32)
}
