import Synchronization

/// What is known of a form so far, for whoever ends it.
final class FormRecord: Sendable {
    private struct State: Sendable {
        var fields = FormFields()
        var cells: [FileCells] = []
    }

    private let state = Mutex(State())
    private let share: TextShare

    init(budget: TextBudget) {
        share = TextShare(of: budget)
    }

    /// Room for more text, as it arrives and before it is anywhere.
    ///
    /// - Throws: `busy` when all forms together hold as much as they may.
    func reserve(_ count: Int) throws(Refusal) {
        try share.take(count)
    }

    var fields: FormFields { state.withLock { $0.fields } }

    func add(_ name: String, _ value: ClearBytes) throws(FormFields.TooMuch) {
        try state.withLock { state throws(FormFields.TooMuch) in
            try value.withBytes { bytes throws(FormFields.TooMuch) in try state.fields.append(name, bytes) }
        }
    }

    func add(_ cells: FileCells) {
        state.withLock { $0.cells.append(cells) }
    }

    /// The cells to delete; there are none afterwards.
    func takeCells() -> [FileCells] {
        state.withLock { state in
            defer { state.cells = [] }
            return state.cells
        }
    }
}
