/// Finds and opens a reporter's replies among everybody's cells. Spec 8.4.
public struct BoardReader: ~Copyable {
    /// A reply whose parts have all been found.
    public struct Reply: Sendable, Equatable {
        public let id: ReplyID
        /// JSON of spec 6.3.
        public let document: [UInt8]
    }

    private struct Partial {
        let id: ReplyID
        var slices: [[UInt8]?]

        var isComplete: Bool { !slices.contains { $0 == nil } }
    }

    private let mailbox: Mailbox
    private let officeKeys: [VerificationKey<Roles.OfficeReply>]
    private var partials: [Partial] = []

    /// Cells whose tag is ours and which did not open or verify.
    public private(set) var damaged = 0

    /// - Parameter officeKeys: ``Roster/acceptedReplyKeys``.
    public init(_ mailbox: consuming Mailbox, officeKeys: [VerificationKey<Roles.OfficeReply>]) {
        self.mailbox = mailbox
        self.officeKeys = officeKeys
    }

    /// Goes through a board file; may be called for several, in any order. A cell seen before changes nothing.
    ///
    /// - Throws: ``BoardError/length(_:)`` unless `board` is a whole number of cells.
    public mutating func read(_ board: [UInt8]) throws(BoardError) {
        guard board.count % BoardCell.length == 0 else { throw .length(board.count) }
        for start in stride(from: 0, to: board.count, by: BoardCell.length) {
            do throws(BoardError) {
                keep(try part(board[start..<start + BoardCell.length]))
            } catch {
                if error != .notMine { damaged += 1 }
            }
        }
    }

    /// Complete replies, in the order in which the board began them.
    public var replies: [Reply] {
        partials.filter { $0.isComplete }.map { partial in
            Reply(id: partial.id, document: partial.slices.reduce(into: []) { $0 += $1 ?? [] })
        }
    }

    /// Replies of which a part has not been found.
    public var incomplete: Int {
        partials.count { !$0.isComplete }
    }

    /// Opens one cell.
    borrowing func part(_ cell: ArraySlice<UInt8>) throws(BoardError) -> ReplyPart {
        guard cell.count == BoardCell.length else { throw .length(cell.count) }
        let box = Array(cell.dropFirst(BoardCell.boxOffset))
        let tag = BoardCell.tag(mailbox.tagKey, box: box, mailbox.organisation)
        guard cell.prefix(BoardCell.tagLength).elementsEqual(tag) else { throw .notMine }
        guard let message = mailbox.replyBox.open(box) else { throw .box }
        let part = Array(message[..<ReplyPart.length])
        let signature = Array(message[ReplyPart.length...])
        let fields = BoardCell.signedFields(replyBox: mailbox.replyBox.publicKey, part: part)
        guard officeKeys.contains(where: { $0.verifies(signature, .reply, mailbox.organisation, fields) }) else { throw .signature }
        return try ReplyPart(parsing: part)
    }

    private mutating func keep(_ part: ReplyPart) {
        let index = partials.firstIndex { $0.id == part.reply && $0.slices.count == Int(part.count) }
        if let index {
            partials[index].slices[Int(part.number)] = part.slice
        } else {
            var slices = [[UInt8]?](repeating: nil, count: Int(part.count))
            slices[Int(part.number)] = part.slice
            partials.append(Partial(id: part.reply, slices: slices))
        }
    }
}
