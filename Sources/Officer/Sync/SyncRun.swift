import Foundation
import GatewayClient
import Messages
import OfficerKeys
import Peluit
import Storage

/// One round between office and gateway: certificates out, submissions in, cases made, days acknowledged, replies out.
///
/// Every step is safe to repeat, and nothing is acknowledged that is not on the disk. Spec 10.5, 11.4.
struct SyncRun {
    /// What a round did, for the screen and for scripts.
    struct Report: Sendable, Equatable {
        var published = 0
        var collected = 0
        var opening = IntakeOpening.Outcome()
        var acknowledgedDays = 0
        /// Weeks whose secret was destroyed because its time was over.
        var destroyedEpochs = 0
        /// Board cells posted in this round; 0 when this period's posting was there already.
        var posted = 0
        /// Reply cells that wait for later periods.
        var waiting = 0
        var nextPosting: UInt64 = 0
        /// Days whose acknowledgement or log did not fit; `audit reconcile` tells more.
        var alarms: [SyncAlarm] = []
    }

    let session: OfficeSession
    let link: GatewayLink
    let terminal: Terminal

    func run() async throws(OfficerError) -> Report {
        var report = Report()
        try await publishCertificates(&report)
        let days = try await OfficerError.inWords { try await link.device.days() }
        var inventories: [UInt32: DayPull.Inventory] = [:]
        for day in days {
            let pull = DayPull(log: session.log, gateway: link.device, organisation: session.organisation)
            let (inventory, fetched) = try await pull.run(day) { [terminal] done, total in
                terminal.progress(terminal("mengambil \(done) dari \(total)", "collecting \(done) of \(total)"))
            }
            terminal.progressDone()
            inventories[day.day] = inventory
            report.collected += fetched
        }
        report.opening = try await open(&report)
        try await acknowledge(days.filter(\.isClosed).map(\.day).sorted(), inventories, &report)
        report.destroyedEpochs = try await destroyExpiredEpochs()
        try await post(&report)
        return report
    }

    /// Spec 3.3: what the gateway lacks of the certificates made here.
    private func publishCertificates(_ report: inout Report) async throws(OfficerError) {
        let keys = session.keys
        let supply = EpochSupply(folder: keys.folder, roster: keys.roster, slot: keys.profile.slot)
        let time = link.time
        _ = try supply.topUp(at: time, keys: keys.officer)
        for epoch in keys.roster.epochsAhead(at: time) {
            let served = try await OfficerError.inWords { try await link.client.certificates(epoch: epoch) }
            guard let (note, own) = supply.certificate(of: epoch) else { throw .bug }
            // The gateway keeps the first of several: one of the same key is as good; one of another key costs reports, but must not
            // keep this round from collecting them.
            if let held = Self.certificate(of: epoch, slot: own.slot, among: served, keys.roster) {
                if held.key != own.key { report.alarms.append(.certificateReplaced(epoch: epoch)) }
                continue
            }
            try await OfficerError.inWords {
                try await link.officer.publish(certificate: note, epoch: epoch, slot: keys.profile.slot)
            }
            report.published += 1
        }
    }

    private static func certificate(of epoch: UInt32, slot: UInt8, among notes: [SignedNote], _ roster: Roster) -> EpochCertificate? {
        notes.lazy.compactMap { try? EpochCertificate(verifying: $0, under: roster) }.first { $0.epoch == epoch && $0.slot == slot }
    }

    /// An epoch's file that does not open must not keep the others closed: it is an alarm, and its envelopes wait.
    private func open(_ report: inout Report) async throws(OfficerError) -> IntakeOpening.Outcome {
        let keys = session.keys
        let supply = EpochSupply(folder: keys.folder, roster: keys.roster, slot: keys.profile.slot)
        let (epochKeys, unusable) = supply.openUsable(keys.officer)
        report.alarms += unusable.map { .epochKeyUnusable(epoch: $0) }
        let reading = EnvelopeReading(
            organisation: keys.organisation, slot: keys.profile.slot, quorum: keys.roster.settings.openingQuorum,
            epochKeys: epochKeys)
        let outcome = try await IntakeOpening(session: session, reading: reading, time: UInt64(Date().timeIntervalSince1970)).run {
            if $0 % 64 == 0 { terminal.progress(terminal("membuka \($0) dari \($1)", "opening \($0) of \($1)")) }
        }
        terminal.progressDone()
        return outcome
    }

    /// Only what is recorded, and only closed days. Spec 9.6, 10.5.
    private func acknowledge(_ days: [UInt32], _ inventories: [UInt32: DayPull.Inventory], _ report: inout Report)
        async throws(OfficerError)
    {
        // Also when nothing waits: a log that went on without this store must not pass unnoticed.
        if let refusal = try await LogFollower(session: session, link: link).follow(days) { report.alarms.append(.log(refusal)) }
        guard !days.isEmpty else { return }
        for day in days {
            guard let inventory = inventories[day], (try? await session.log.gatewayDay(day)) != nil else { continue }
            let digest = DayDigest.digest(day: day, envelopes: inventory.envelopes, cells: inventory.cells, session.organisation)
            do throws(OfficerError) {
                try await OfficerError.inWords { try await link.device.acknowledge(day, digest: digest) }
            } catch {
                // The day stays with the gateway and is asked for again; replies still go out in this round.
                guard error.code == .protocolViolation else { throw error }
                report.alarms.append(.acknowledgementRefused(day: day))
                continue
            }
            try await OfficerError.inWords { try await session.log.markDayAcknowledged(day) }
            report.acknowledgedDays += 1
        }
        // The nightly batch: decided envelopes lose their bytes together. Spec 11.4.
        _ = try await OfficerError.inWords { try await session.log.wipeDecidedEnvelopes() }
    }

    /// Spec 2.5. Both clocks must agree that the time is over: neither a gateway nor a wrong local clock alone can have a secret destroyed.
    private func destroyExpiredEpochs() async throws(OfficerError) -> Int {
        let keys = session.keys
        let supply = EpochSupply(folder: keys.folder, roster: keys.roster, slot: keys.profile.slot)
        return try await supply.destroyExpired(at: min(link.time, UInt64(Date().timeIntervalSince1970)), log: session.log).count
    }

    /// Spec 8.3: this period's posting, once. A period can end between composing and arriving; then the next one takes the cells along.
    private func post(_ report: inout Report) async throws(OfficerError) {
        for _ in 0..<Self.postingAttempts {
            let composer = PostingComposer(session: session, time: link.time)
            let posting = try await composer.posting()
            report.nextPosting = (posting.period + 1) * UInt64(session.keys.roster.settings.boardPeriod)
            if !posting.isConfirmed {
                guard try await isTaken(posting) else { continue }
                try await composer.confirm(posting)
                report.posted = posting.cells.count
            }
            break
        }
        report.waiting = try await OfficerError.inWords { try await session.log.unpostedCount() }
    }

    private static let postingAttempts = 3

    /// Whether the gateway took the posting; `false` when its period was over.
    private func isTaken(_ posting: PostingComposer.Posting) async throws(OfficerError) -> Bool {
        try await OfficerError.inWords {
            do {
                try await link.device.post(posting.cells, period: posting.period)
                return true
            } catch GatewayClientError.problem(let problem) where problem.code == ProblemCode.periodNotCurrent.rawValue {
                return false
            }
        }
    }
}
