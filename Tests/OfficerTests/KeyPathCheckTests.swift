import Foundation
import Messages
import Peluit
import Testing

@testable import Officer

/// `peluit-officer status`: what a report's way in hangs on. Spec 2.5, 3.2, 3.3.
@Suite struct KeyPathCheckTests {
    private let office: SampleOffice
    private let day = ProtocolTime.secondsPerDay

    init() throws {
        office = try SampleOffice { $0.epochsAhead = 8 }
        // The ceremony's folder went to its stick.
        try FileManager.default.removeItem(at: office.folder.ceremony)
    }

    /// All findings that are not good.
    private func troubles(at time: UInt64 = SampleOffice.time) -> [KeyPathCheck.Finding] {
        let findings = KeyPathCheck(folder: office.folder, slot: 0, roster: office.roster, time: time).findings()
        for finding in findings {
            #expect(!finding.text.id.isEmpty && !finding.text.en.isEmpty)
            #expect(finding.level == .good || finding.remedy != nil || time < office.roster.notBefore)
        }
        return findings.filter { $0.level != .good }
    }

    private func trouble(_ words: String, at time: UInt64 = SampleOffice.time) -> KeyPathCheck.Level? {
        troubles(at: time).first { $0.text.en.contains(words) }?.level
    }

    private func topUp(at time: UInt64) throws {
        _ = try office.supply.topUp(at: time, keys: office.keys().officer)
    }

    @Test func `a fresh office has no troubles`() {
        #expect(troubles().isEmpty)
    }

    @Test(arguments: [(-90, nil), (-89, KeyPathCheck.Level.warning), (-1, .warning), (0, .warning)] as [(Int, KeyPathCheck.Level?)])
    func `warns from 90 days before the roster's end (3.2)`(_ days: Int, _ level: KeyPathCheck.Level?) {
        let time = office.roster.notAfter - UInt64(-days) * day
        #expect(trouble("the roster ends in \(-days) days", at: time) == level)
    }

    @Test(arguments: [(1, 59), (86_400, 59), (86_401, 58), (60 * 86_400, 0)] as [(UInt64, Int)])
    func `counts the days of grace from the first second after the end`(_ after: UInt64, _ left: Int) {
        #expect(trouble("the roster has ended, \(left) days of grace left", at: office.roster.notAfter + after) == .bad)
    }

    @Test func `after 60 days of grace reporters refuse it`() {
        #expect(trouble("reporters refuse it", at: office.roster.notAfter + 60 * day + 1) == .bad)
        #expect(trouble("reporters refuse it", at: .max) == .bad)
    }

    @Test func `a roster that is not valid yet points at the clock`() {
        #expect(trouble("not valid yet", at: office.roster.notBefore - 1) == .bad)
    }

    @Test(arguments: ["officer.key", "reply.key", "sync.key"])
    func `a key file that is gone is named`(_ name: String) throws {
        try FileManager.default.removeItem(at: office.folder.home.appending(path: name))
        #expect(trouble("key files missing: \(name)") == .bad)
    }

    @Test(arguments: [0, 1, 8] as [UInt32])
    func `a certified week without its secret is mail that nobody can read`(_ ahead: UInt32) throws {
        try FileManager.default.removeItem(at: office.folder.epochKey(SampleOffice.epoch + ahead))
        #expect(trouble("the secrets of weeks \(SampleOffice.epoch + ahead) are missing") == .bad)
    }

    @Test func `last week's secret counts, for its mail may still come; an older one does not`() throws {
        try FileManager.default.removeItem(at: office.folder.epochKey(SampleOffice.epoch))
        let week = ProtocolTime.week
        try topUp(at: SampleOffice.time + 3 * week)
        #expect(trouble("are missing", at: SampleOffice.time + week) == .bad)
        #expect(trouble("are missing", at: SampleOffice.time + 2 * week) == nil)
    }

    @Test func `no certificate for this week: nothing can be sealed`() {
        #expect(trouble("no certificate for this week", at: SampleOffice.time + 9 * ProtocolTime.week) == .bad)
    }

    @Test(arguments: [(6, nil), (7, KeyPathCheck.Level.warning), (8, .warning)] as [(UInt64, KeyPathCheck.Level?)])
    func `few weeks of certificates are a warning`(_ weeks: UInt64, _ level: KeyPathCheck.Level?) {
        #expect(trouble("certificates ready for \(9 - weeks) weeks", at: SampleOffice.time + weeks * ProtocolTime.week) == level)
    }

    @Test func `certificates under an earlier roster do not count (3.3)`() {
        var roster = office.roster
        roster.version = 2
        let findings = KeyPathCheck(folder: office.folder, slot: 0, roster: roster, time: SampleOffice.time).findings()
        #expect(findings.contains { $0.level == .bad && $0.text.en.contains("no certificate for this week") })
    }

    @Test func `a secret is old 30 days after its week's end (2.5)`() {
        let end = ProtocolTime.start(ofEpoch: SampleOffice.epoch + 1)
        #expect(trouble("old weekly keys", at: end + 30 * day) == nil)
        #expect(trouble("old weekly keys", at: end + 30 * day + 1) == .warning)
    }

    @Test func `a root key that is still here is a warning`() throws {
        try FileManager.default.createDirectory(at: office.folder.ceremony, withIntermediateDirectories: true)
        try TemporaryFolder.write([0], to: office.folder.rootKey)
        #expect(trouble("the root key is still on this machine") == .warning)
    }

    @Test func `names of files that no office makes do not disturb it`() throws {
        for name in ["4294967295.key", "99999999999.key", "-1.key", "x.key", ".2967.key.1.part"] {
            try TemporaryFolder.write([], to: office.folder.epochs.appending(path: name))
        }
        #expect(troubles().isEmpty)
        #expect(trouble("old weekly keys", at: SampleOffice.time + 400 * day) == .warning)
    }
}
