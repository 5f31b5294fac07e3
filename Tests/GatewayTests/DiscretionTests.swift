@testable import Gateway
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import TestSupport
import Testing

@Suite struct `What the gateway never keeps, spec 10.1 and 10.7` {
    @Test func `neither a word of the report nor a header of its sender is on the disk or in the log`() async throws {
        let bench = try Bench()
        let word = "rahasia-proyek-jembatan"
        let agent = "Mozilla/5.0 (pelapor-yang-unik)"
        try await bench.run(.live) { world in
            var fields = try await world.permit(.envelope)
            fields[.userAgent] = agent
            fields[.init("X-Forwarded-For")!] = "203.0.113.77"
            #expect(try await world.submit(world.submission(word).bytes, fields).status == .ok)
            try await world.get("/nothing-\(word)").expect(.notFound)
            world.clock.advance(days: 1)
            try await world.gateway.nightShift.work()
        }
        let bytes = try Self.everything(below: bench.path)
        #expect(bytes.count > 16_384)
        for secret in [word, agent, "203.0.113.77", "127.0.0.1", "X-Forwarded-For"] {
            #expect(bytes.firstRange(of: Array(secret.utf8)) == nil)
            #expect(!bench.logLines.all.contains { $0.contains(secret) })
        }
    }

    @Test func `the log speaks from a closed list`() async throws {
        let bench = try Bench()
        try await bench.run(.live) { world in
            try await world.get("/nothing").expect(.notFound)
            _ = try await world.submit(world.submission().bytes)
        }
        let day = bench.clock.day
        #expect(bench.logLines.all.map { $0.prefix { $0 != "[" } } == ["day closed ", "roster in force ", "started ", "stopped "])
        #expect(bench.logLines.all[0].contains("\(day - 1)"))
    }

    @Test func `a full disk is logged when it is noticed, not when somebody is refused`() async throws {
        let bench = try Bench(settings: .calm { $0.reserve = 4_000 })
        let gateway = try await bench.open()
        let watch = Watch(quotas: gateway.quotas, failures: gateway.failures, clock: gateway.clock, events: gateway.events)
        let before = bench.logLines.all.count
        for free in [999, 999, 400_000_000] {
            bench.setFreeSpace(free)
            try await watch.look()
        }
        gateway.failures.add()
        try await watch.look()
        try await gateway.close()
        #expect(bench.logLines.all[before...].map { $0.prefix { $0 != " " && $0 != "[" } }.prefix(3) == ["storage", "storage", "internal"])
    }

    @Test func `no file's time tells more than the day once it is over`() async throws {
        let bench = try Bench()
        let cell = SampleCell()
        try await bench.run { world in
            let day = world.clock.day
            _ = try await world.put(cell)
            world.clock.advance(days: 1)
            try await world.gateway.nightShift.work()
            let organisation = String(decoding: world.organisation.hex, as: UTF8.self)
            let path = "\(bench.folder.store)/cells/\(organisation)/\(day)/\(String(decoding: cell.id.hex, as: UTF8.self))"
            let changed = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
            #expect(changed.timeIntervalSince1970 == Double(day) * 86_400)
        }
    }

    private static func everything(below path: String) throws -> [UInt8] {
        let names = try #require(FileManager.default.enumerator(atPath: path))
        var bytes: [UInt8] = []
        for case let name as String in names {
            bytes += Array(name.utf8)
            if let contents = FileManager.default.contents(atPath: "\(path)/\(name)") { bytes += Array(contents) }
        }
        return bytes
    }
}
