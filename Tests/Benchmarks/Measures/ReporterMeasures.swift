import OfficerKeys
import Peluit

/// What a reporter's program does when it comes back. Spec 8.4 and 9.5.
enum ReporterMeasures {
    static let all: [Measure] = [board, leaves]

    private static let cells = 2_000
    private static let replies = 3
    private static let days = 28
    private static let leavesOfDay = 256

    @Sendable private static func board(_ bench: Bench) async throws -> Figure? {
        let organisation = OrganisationID.random()
        let receipt = Receipt.generate(for: organisation)
        let office = SigningKey<Roles.OfficeReply>.generate()
        let officeKeys = [office.verificationKey]
        let board = try sampleBoard(for: Mailbox(receipt), from: office)
        let inputLength = Label.boardTag.prefix(for: organisation).count + 32
        return try await bench.compare(
            "reporter: find and open \(replies) replies among \(cells) cells", to: "\(cells) BLAKE2b", work: .one,
            goal: .within(seconds: 0.010), bound: { BareHash.keyed(cells, inputLength: inputLength, outputLength: 16) },
            subject: {
                var reader = BoardReader(Mailbox(receipt), officeKeys: officeKeys)
                try reader.read(board)
                guard reader.replies.count == replies, reader.damaged == 0 else { throw BenchError.wrongResult("replies") }
            })
    }

    @Sendable private static func leaves(_ bench: Bench) async throws -> Figure? {
        let organisation = OrganisationID.random()
        let mailbox = Mailbox(Receipt.generate(for: organisation))
        let own = EnvelopeHash.random()
        let foreign = (1..<leavesOfDay).map { _ in Leaf(token: .random(), hash: .random()) }
        let day = (foreign + [Leaf(token: mailbox.leafToken(for: own), hash: own)]).flatMap { $0.encoded() }
        let inputLength = Label.leafToken.prefix(for: organisation).count + 32
        return try await bench.compare(
            "reporter: find the own leaf in \(days) days of \(leavesOfDay)", to: "\(days * leavesOfDay) BLAKE2b", work: .one,
            bound: { BareHash.keyed(days * leavesOfDay, inputLength: inputLength, outputLength: 32) },
            subject: {
                for _ in 0..<days {
                    guard let leaves = Leaf.parseDay(day), leaves.count(where: { $0.isOwned(by: mailbox) }) == 1 else {
                        throw BenchError.wrongResult("leaves")
                    }
                }
            })
    }

    /// Dummies with the replies spread among them.
    private static func sampleBoard(
        for mailbox: borrowing Mailbox, from office: borrowing SigningKey<Roles.OfficeReply>
    ) throws -> [UInt8] {
        let address = ReplyAddress(replyBox: mailbox.replyBox.publicKey, tagKey: mailbox.tagKey.duplicate())
        var board: [UInt8] = []
        board.reserveCapacity(cells * BoardCell.length)
        for index in 0..<cells {
            if index % (cells / replies) == 100 {
                let part = try ReplyPart.split(Sodium.randomBytes(800), as: .random())[0]
                guard let cell = address.seal(part, signedBy: office, mailbox.organisation) else {
                    throw BenchError.wrongResult("reply")
                }
                board += cell
            } else {
                board += BoardCell.dummy()
            }
        }
        return board
    }
}
