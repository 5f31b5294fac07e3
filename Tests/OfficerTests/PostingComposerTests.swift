import Casework
import Messages
import OfficerKeys
import Peluit
import Storage
import Testing

@testable import Officer

/// Each period's posting: always the same number of cells, nothing lost, nothing made up. Spec 8.3.
@Suite struct PostingComposerTests {
    private static let cells = 4
    private let office: SampleOffice
    private let session: OfficeSession
    private let period: UInt64

    init() async throws {
        office = try SampleOffice()
        session = try await office.session()
        period = SampleOffice.time / UInt64(office.roster.settings.boardPeriod)
    }

    private func composer(_ number: UInt64 = 0) -> PostingComposer {
        PostingComposer(session: session, time: (period + number) * UInt64(office.roster.settings.boardPeriod) + 17)
    }

    private func posting(_ number: UInt64) async throws -> PostingComposer.Posting {
        let posting = try await composer(number).posting()
        #expect(posting.period == period + number)
        #expect(posting.cells.count == Self.cells)
        #expect(posting.cells.allSatisfy { $0.count == BoardCell.length })
        return posting
    }

    private func confirmed(_ number: UInt64) async throws -> PostingComposer.Posting {
        let posting = try await posting(number)
        try await composer(number).confirm(posting)
        return posting
    }

    /// Reports of so many reporters, opened; each has an acknowledgement waiting.
    private func reporters(_ count: Int) async throws -> [ReporterSide] {
        let reporters = (0..<count).map { _ in ReporterSide(office) }
        _ = try await session.log.insertIntake(reporters.map { try $0.report() })
        _ = try await office.open(session)
        return reporters
    }

    /// Of each kind, how many replies the reporters find on a board.
    private func kinds(_ reporters: [ReporterSide], _ cells: [[UInt8]]) throws -> [ReplyDocument.Kind: Int] {
        try reporters.flatMap { try $0.replies(among: cells) }.reduce(into: [:]) { $0[$1.document.kind, default: 0] += 1 }
    }

    @Test func `an office without cases posts dummies`() async throws {
        let posting = try await posting(0)
        #expect(Set(posting.cells).count == Self.cells)
        #expect(!posting.isConfirmed)
    }

    @Test func `waiting replies go first, in the order in which they were written`() async throws {
        let reporters = try await reporters(6)
        let waiting = try await session.log.unpostedCells(limit: 100).map(\.cell)
        #expect(try await Set(posting(0).cells) == Set(waiting[..<4]))
        #expect(try await session.log.unpostedCount() == 2)
        let first = try await confirmed(0)
        let second = try await confirmed(1)
        #expect(try kinds(reporters, first.cells) == [.acknowledgement: 4])
        #expect(try kinds(reporters, second.cells) == [.acknowledgement: 2, .status: 2])
        #expect(try await session.log.unpostedCount() == 0)
    }

    @Test func `then statuses, the least recently refreshed first, until everybody had a turn`() async throws {
        let reporters = try await reporters(3)
        let first = try await confirmed(0)
        #expect(try kinds(reporters, first.cells) == [.acknowledgement: 3, .status: 1])
        let second = try await confirmed(1)
        #expect(try kinds(reporters, second.cells) == [.status: 3])
        let refreshes = try await session.log.statusRefreshes()
        #expect(refreshes.values.sorted() == [period + 1, period + 1, period + 1])
    }

    @Test func `with little room every case gets its turn again and again`() async throws {
        let reporters = try await reporters(10)
        var seen: [ThreadID: Int] = [:]
        for number in 0..<10 as Range<UInt64> {
            let board = try await confirmed(number).cells
            for reporter in reporters {
                let statuses = try reporter.replies(among: board).filter { $0.document.kind == .status }
                seen[reporter.mailbox.thread, default: 0] += statuses.count
            }
        }
        // 40 cells less 10 acknowledgements are 30 statuses for 10 cases; those of one period are equally recent, so 3 each give or take one.
        #expect(seen.values.reduce(0, +) == 30)
        #expect(seen.values.allSatisfy { 2...4 ~= $0 })
    }

    @Test func `closed cases are not refreshed`() async throws {
        let reporters = try await reporters(1)
        for change in [StageChange.verify, .review, .choosePath, .stop(reason: .duplicate), .close] {
            let open = try #require(await session.openCase(of: reporters[0].mailbox.thread))
            try await CaseActs(session: session, time: SampleOffice.time).move(open, change)
        }
        _ = try await confirmed(0)
        #expect(try kinds(reporters, try await confirmed(1).cells) == [.status: 2])
        #expect(try kinds(reporters, try await confirmed(2).cells) == [:])
    }

    @Test func `a reporter to whom nothing can be sealed does not stop the board`() async throws {
        let hostile = ReporterSide(office)
        let payload = try hostile.payload(.report, hostile.content(), replyKey: [UInt8](repeating: 0, count: 32))
        _ = try await session.log.insertIntake([hostile.submission(payload)])
        let reporters = try await reporters(1)
        #expect(try kinds(reporters, try await confirmed(0).cells) == [.acknowledgement: 1, .status: 1])
    }

    @Test func `the same period gives the same bytes, also after the store was reopened`() async throws {
        _ = try await reporters(2)
        let first = try await posting(0)
        #expect(try await posting(0).cells == first.cells)
        await session.close()
        let again = try await office.session()
        let posting = try await PostingComposer(session: again, time: composer().time).posting()
        #expect(posting.cells == first.cells)
        #expect(!posting.isConfirmed)
    }

    @Test func `a confirmed posting is not sent again and a new period makes a new one`() async throws {
        let first = try await confirmed(0)
        #expect(try await posting(0).isConfirmed)
        let second = try await posting(1)
        #expect(!second.isConfirmed)
        #expect(Set(second.cells).isDisjoint(with: first.cells))
    }

    @Test(arguments: [1, 2, 5] as [UInt64])
    func `what never left is carried on, however many periods pass, and nothing is lost`(_ missed: UInt64) async throws {
        let reporters = try await reporters(6)
        let first = try await posting(0)
        for number in 1...missed { #expect(try await Set(posting(number).cells) == Set(first.cells)) }
        let last = try await confirmed(missed)
        let next = try await confirmed(missed + 1)
        #expect(try kinds(reporters, last.cells + next.cells)[.acknowledgement] == 6)
        #expect(try await session.log.unpostedCount() == 0)
    }

    @Test func `a crash between the note of a posting and the posting loses nothing`() async throws {
        let reporters = try await reporters(2)
        // What is on the disk then: the note alone.
        var changes = CaseLogChanges()
        changes.settings["posting-begun"] = Decimal.encode(period)
        try await session.log.apply(changes)
        let next = try await confirmed(1)
        #expect(try kinds(reporters, next.cells)[.acknowledgement] == 2)
    }

    @Test func `a crash after a carried posting was sent and before it was confirmed sends it once more`() async throws {
        let reporters = try await reporters(4)
        _ = try await posting(0)
        let carried = try await posting(1)
        await session.close()
        let again = try await office.session()
        let composer = PostingComposer(session: again, time: composer(2).time)
        let posting = try await composer.posting()
        #expect(posting.cells == carried.cells)
        try await composer.confirm(posting)
        #expect(try kinds(reporters, posting.cells) == [.acknowledgement: 4])
    }

    @Test func `confirmation forgets earlier postings and the cells that they took`() async throws {
        _ = try await reporters(1)
        _ = try await posting(0)
        _ = try await confirmed(1)
        #expect(try await session.log.posting(period) == nil)
        #expect(try await session.log.posting(period + 1) != nil)
        _ = try await confirmed(2)
        #expect(try await session.log.posting(period + 1) == nil)
    }

    @Test func `a gateway's clock that goes back a period loses nothing`() async throws {
        let reporters = try await reporters(6)
        let first = try await confirmed(1)
        let second = try await confirmed(0)
        #expect(try kinds(reporters, first.cells + second.cells)[.acknowledgement] == 6)
    }
}
