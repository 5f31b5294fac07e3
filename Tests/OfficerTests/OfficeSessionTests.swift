import Casework
import Foundation
import Messages
import OfficerKeys
import Peluit
import Storage
import Testing

@testable import Officer

/// An unlocked office with its store open. Spec 11.1, 11.3.
@Suite struct OfficeSessionTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
    }

    /// An office with so many cases, and their reporters.
    private func filled(_ count: Int) async throws -> (OfficeSession, [ReporterSide]) {
        let session = try await office.session()
        let reporters = (0..<count).map { _ in ReporterSide(office) }
        _ = try await session.log.insertIntake(reporters.map { try $0.report() })
        _ = try await office.open(session)
        return (session, reporters)
    }

    @Test func `a second session on the same folder is refused with a sentence, and the first goes on (11.1)`() async throws {
        let (session, _) = try await filled(1)
        #expect(await refusal { _ = try await office.session() }?.code == .tryAgain)
        _ = try await session.log.insertIntake([ReporterSide(office).report()])
        #expect(try await office.open(session).newCases == 1)
        await session.close()
        #expect(try await office.session().cases.count == 2)
    }

    @Test func `a case whose record was changed on the disk is reported, and the others open`() async throws {
        let (session, reporters) = try await filled(3)
        let victim = try #require(await session.openCase(of: reporters[1].mailbox.thread))
        let record = try #require(try await session.log.events(of: victim.id.bytes).first?.record)
        // Moves everything out of the write-ahead log.
        _ = try await session.log.wipeDecidedEnvelopes()
        await session.close()
        // The nonce of the event's body.
        try flip(Array(record[152..<176]))
        let again = try await office.session()
        #expect(await again.cases.count == 2)
        let faults = await again.faults
        #expect(faults.map(\.caseID) == [victim.id])
        #expect(faults.first?.sequence == 1)
        #expect(await refusal { _ = try await again.openCase(typed: victim.id.number) }?.code == .noInput)
        let terminal = Terminal(language: .en, showsProgress: false)
        #expect(CaseText.fault(try #require(faults.first), terminal).contains(victim.id.number))
    }

    @Test func `an event that another key sealed is reported, and the case is not shown half`() async throws {
        let (session, reporters) = try await filled(2)
        let victim = try #require(await session.openCase(of: reporters[0].mailbox.thread))
        let foreign = CaseKey.generate(for: victim.id)
        let content = try EventBody.stageChanged(StageRecord(from: .received, to: .verifying)).encoded()
        let record = try EventRecord.seal(
            content, after: victim.last, time: SampleOffice.time, key: foreign, signer: session.keys.officer.identity, office.organisation)
        var changes = CaseLogChanges()
        changes.events = [StoredEvent(record, office.organisation)]
        try await session.log.apply(changes)
        await session.close()
        let again = try await office.session()
        #expect(await again.faults.map(\.sequence) == [3])
        #expect(await again.cases.count == 1)
    }

    @Test(arguments: [StageName.closed, .received])
    func `an event that may not stand where it stands is reported`(_ target: StageName) async throws {
        let (session, reporters) = try await filled(1)
        let victim = try #require(await session.openCase(of: reporters[0].mailbox.thread))
        let content = try EventBody.stageChanged(StageRecord(from: .received, to: target)).encoded()
        let record = try EventRecord.seal(
            content, after: victim.last, time: SampleOffice.time, key: #require(victim.newestKey), signer: session.keys.officer.identity,
            office.organisation)
        var changes = CaseLogChanges()
        changes.events = [StoredEvent(record, office.organisation)]
        try await session.log.apply(changes)
        await session.close()
        let again = try await office.session()
        // `closed` breaks the rules of stages; `received` is a record that no version writes, kept as unknown.
        #expect(await again.faults.count == (target == .closed ? 1 : 0))
        #expect(await again.casesByActivity.map(\.state.unknownEvents) == (target == .closed ? [] : [1]))
    }

    @Test func `an event of a newer version is kept and shown as such (11.6)`() async throws {
        let (session, reporters) = try await filled(1)
        let open = try #require(await session.openCase(of: reporters[0].mailbox.thread))
        let content = Array("{\"type\":\"witnessHeard\"}".utf8)
        let record = try EventRecord.seal(
            content, after: open.last, time: SampleOffice.time, key: #require(open.newestKey), signer: session.keys.officer.identity,
            office.organisation)
        var changes = CaseLogChanges()
        changes.events = [StoredEvent(record, office.organisation)]
        try await session.log.apply(changes)
        await session.close()
        let reopened = try #require(await office.session().casesByActivity.first)
        let shown = CaseText.lines(reopened, Terminal(language: .en, showsProgress: false)).joined(separator: "\n")
        #expect(shown.contains("Written by a newer version (witnessHeard)"))
    }

    @Test func `cases are found by what officers type`() async throws {
        let (session, reporters) = try await filled(1)
        let id = try #require(await session.openCase(of: reporters[0].mailbox.thread)).id
        let hex = String(decoding: id.hex, as: UTF8.self)
        for typed in [id.number, id.number.lowercased(), hex, String(hex.prefix(4)), " k-" + hex.prefix(4).uppercased()] {
            #expect(try await session.openCase(typed: typed).id == id)
        }
        for typed in ["", "K-", String(hex.prefix(3)), "zzzz", hex + "0", "\u{1B}[2J"] {
            let error = await refusal { _ = try await session.openCase(typed: typed) }
            #expect(error?.code == .noInput)
            #expect(error?.message.en.contains("\u{1B}") == false)
        }
    }

    @Test func `the latest event comes first in the inbox`() async throws {
        let (session, reporters) = try await filled(3)
        let second = try #require(await session.openCase(of: reporters[1].mailbox.thread))
        try await CaseActs(session: session, time: SampleOffice.time + 60).reply("Halo", to: second)
        #expect(await session.casesByActivity.first?.id == second.id)
    }

    @Test func `another officer's key opens no case`() async throws {
        let (session, _) = try await filled(1)
        let others = OfficerKeyRing.generate(for: office.organisation).caseKey.publicKey.bytes
        #expect(try await session.log.sealedKeys(for: others).isEmpty)
    }

    /// Flips a bit in every place of the closed database where `bytes` stand.
    private func flip(_ bytes: [UInt8]) throws {
        let url = office.folder.store.appending(path: "cases.sqlite")
        var data = try Data(contentsOf: url)
        var found = 0
        while let range = data.range(of: Data(bytes)) {
            data[range.lowerBound] ^= 1
            found += 1
        }
        #expect(found > 0)
        try data.write(to: url)
    }
}
