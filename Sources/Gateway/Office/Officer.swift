import Peluit

/// Who signed a request: a key of the roster in force. Spec 10.5.
enum Officer: Equatable, Sendable {
    /// The office's machine, by its store.
    case sync(store: UInt8)
    /// An officer, by the slot.
    case access(slot: UInt8)

    /// The store for which an acknowledgement counts.
    var store: UInt8 {
        switch self {
        case .sync(let store): store
        case .access: 0
        }
    }

    /// - Returns: `nil` when the roster names no such key.
    init?(key: [UInt8], in roster: Roster) {
        if let store = roster.stores.firstIndex(where: { $0.sync.bytes == key }) {
            self = .sync(store: UInt8(store))
        } else if let slot = roster.slots.first(where: { $0.access.bytes == key }) {
            self = .access(slot: slot.index)
        } else {
            return nil
        }
    }
}

/// Which keys a route admits.
enum Admission: Sendable {
    case syncOrAccess
    case access
    /// The access key of one slot.
    case slot(UInt8)

    func admits(_ officer: Officer) -> Bool {
        switch (self, officer) {
        case (.syncOrAccess, _), (.access, .access): true
        case (.slot(let wanted), .access(let slot)): wanted == slot
        case (.access, .sync), (.slot, .sync): false
        }
    }
}
