import Foundation
@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Peluit
import Storage
import Synchronization
import TestSupport

/// A clock that stands still until a test moves it.
final class StandingClock: Sendable {
    /// Wednesday noon UTC, in the third day of its epoch.
    static let noon: UInt64 = 20_775 * 86_400 + 43_200

    private let unix = Mutex(noon)

    var now: UInt64 { unix.withLock { $0 } }
    var day: UInt32 { ProtocolTime.day(at: now) }
    var epoch: UInt32 { ProtocolTime.epoch(at: now) }
    var gateway: GatewayClock { GatewayClock { self.now } }

    func advance(seconds: UInt64) { unix.withLock { $0 += seconds } }
    func advance(days: UInt64) { advance(seconds: days * 86_400) }
    func goBack(seconds: UInt64) { unix.withLock { $0 -= seconds } }
}

/// Everything that outlives a gateway's run: its folder, its keys, the office, the time.
final class Bench: Sendable {
    let path: String
    let office: OfficeFixture
    let clock = StandingClock()
    let keys: GatewayKeys
    let settings: GatewaySettings
    private let freeSpace = Mutex<Int?>(nil)
    let logLines = LogLines()
    private let change: @Sendable (inout Roster) -> Void

    init(
        office: OfficeFixture = OfficeFixture(), settings: GatewaySettings = .calm,
        roster change: @escaping @Sendable (inout Roster) -> Void = { _ in }
    ) throws {
        path = FileManager.default.temporaryDirectory.path + "/peluit-gateway-\(UUID().uuidString)"
        try GatewayKeys.create(in: GatewayFolder(path: path))
        keys = try GatewayKeys(reading: GatewayFolder(path: path))
        self.office = office
        self.settings = settings
        self.change = change
        try publish(roster())
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var folder: GatewayFolder { GatewayFolder(path: path) }
    var publicFolder: String { path + "/public" }

    func roster(version: UInt32 = 1, issued: UInt64 = StandingClock.noon) -> Roster {
        office.roster(version: version, gateway: keys.gateway.verificationKey, log: keys.log.verificationKey, issued: issued, change)
    }

    /// Writes the folder that the office hands over.
    func publish(_ roster: Roster) throws {
        try write(roster.signed(by: office.root), "roster.txt")
        for slot in office.slots {
            try write(office.certificate(slot, epoch: clock.epoch, under: roster), "epoch-\(clock.epoch)-slot-\(slot.index).txt")
        }
    }

    /// One run of the gateway, from opening the store to closing it.
    func run(_ setup: TestingSetup = .router, importing: Bool = true, _ body: @Sendable (World) async throws -> Void) async throws {
        let gateway = try await open(importing: importing)
        let application = try gateway.application(on: .hostname("127.0.0.1", port: 0))
        do {
            try await application.test(setup) { client in
                try await body(World(bench: self, gateway: gateway, client: client))
            }
        } catch {
            try await gateway.close()
            throw error
        }
        try await gateway.close()
    }

    func open(importing: Bool = true) async throws -> Gateway<SQLiteGatewayStore> {
        let store = try SQLiteGatewayStore(at: folder.store, queueCapacity: 64)
        do {
            return try await Gateway(
                store: store, keys: GatewayKeys(reading: folder), folder: folder,
                rosters: importing ? RosterFolder(reading: publicFolder) : nil, settings: settings, clock: clock.gateway,
                events: EventLog(logLines.logger), freeSpace: { self.freeSpace.withLock { $0 } })
        } catch {
            try await store.close()
            throw error
        }
    }

    /// Lets the disk have this many bytes free.
    func setFreeSpace(_ bytes: Int) { freeSpace.withLock { $0 = bytes } }

    private func write(_ note: SignedNote, _ name: String) throws {
        try Data(note.encoded()).write(to: URL(fileURLWithPath: publicFolder + "/" + name))
    }
}

extension GatewaySettings {
    /// No puzzles.
    static var calm: GatewaySettings {
        var settings = GatewaySettings()
        settings.puzzleBits = 0
        settings.calmChallengesPerMinute = 1_000_000
        return settings
    }

    static func calm(_ change: (inout GatewaySettings) -> Void) -> GatewaySettings {
        var settings = calm
        change(&settings)
        return settings
    }
}

/// Collects what the gateway logs.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { _ in Handler(lines: self) }
    }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: Logging.LogEvent) {
            let fields = event.metadata.map { "\($0)" } ?? ""
            lines.lines.withLock { $0.append("\(event.message) \(fields)") }
        }
    }
}
