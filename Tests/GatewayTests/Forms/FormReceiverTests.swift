@testable import Gateway
import HTTPTypes
import HummingbirdTesting
import Messages
import NIOCore
import Peluit
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `Forms that are taken, spec 13.4` {
    @Test(arguments: [[0, 1, 262_127, 262_128, 262_129, 524_256], [3_000_000]])
    func `files open again with their keys, and hash and size are theirs`(sizes: [Int]) async throws {
        try await FormWorld.run { world in
            let contents = sizes.map { Sodium.randomBytes($0) }
            let body = contents.reduce(FormBody().text("what", "Suap")) { $0.file("files", "a.pdf", $1) }
            let form = try await world.form(body.closed)
            #expect(form.files.map { Int($0.file.sizeInBytes) } == sizes)
            for (file, content) in zip(form.files, contents) {
                #expect(try await world.open(file.file) == content)
                #expect(file.file.cells == CellCount.cells(forFileOf: UInt64(content.count)))
                let hash = FileHash(world.gateway.rosters.organisation)
                content.withUnsafeBufferPointer { hash.update($0) }
                let digest = hash.finish().bytes
                #expect(file.file.hash == digest)
                let entry = try file.entry(description: "", isOriginal: true)
                #expect(entry.sizeInBytes == UInt64(content.count) && entry.name == "a.pdf" && entry.mediaType == "application/pdf")
            }
            #expect(try await world.storedCells().count == form.files.reduce(0) { $0 + Int($1.file.cells) })
        }
    }

    @Test func `cells carry the hash of the key that deletes them, and go with the form`() async throws {
        try await FormWorld.run { world in
            let form = try await world.form(FormBody().file("f", "a", Sodium.randomBytes(600_000)).closed)
            let organisation = world.gateway.rosters.organisation
            let sealed = try #require(form.files.first?.file.sealed)
            for index in 0..<UInt64(3) {
                let record = try await world.gateway.store.cellRecord(
                    sealed.key.cellID(at: index, organisation).bytes, of: world.gateway.rosters.key)
                #expect(
                    record?.deletionHash == DeletionHash(deletionKey: sealed.key.deletionKey(at: index, organisation), organisation).bytes)
            }
            await world.forms.discard(form)
            #expect(try await world.storedCells().isEmpty)
        }
    }

    @Test func `fields keep their order, text after a file is read, empty file fields are none`() async throws {
        let seen = Mutex<[[String]]>([])
        try await FormWorld.run(admit: { fields in seen.withLock { $0.append(fields.names) } }) { world in
            let body = FormBody().text("a", "1\r\n2").file("f", "", []).text("b", "x").file("f", "kosong.txt", []).text("c", "y")
                .file("g", "k", [1, 2]).text("a", "3")
            let form = try await world.form(body.closed)
            #expect(form.fields.names == ["a", "b", "c", "a"] && form.fields.all("a") == ["1\n2", "3"])
            #expect(form.files.map(\.field) == ["f", "g"] && form.files.map(\.name) == ["kosong.txt", "k"])
            #expect(seen.withLock { $0 } == [["a", "b"]])
        }
    }

    @Test func `a form without files is admitted once, at its end`() async throws {
        let seen = Mutex<[[String]]>([])
        try await FormWorld.run(admit: { fields in seen.withLock { $0.append(fields.names) } }) { world in
            let form = try await world.form(FormBody().text("a", "1").file("f", "", []).text("b", "2").closed)
            #expect(form.files.isEmpty && seen.withLock { $0 } == [["a", "b"]])
        }
    }

    @Test func `nothing of it is left in the memory in which it came, taken or refused`() async throws {
        struct No: Error {}
        let body = FormBody().text("what", "Suap").file("f", "a", Sodium.randomBytes(300_000)).closed
        for isTaken in [true, false] {
            try await FormWorld.run(admit: { _ in if !isTaken { throw No() } }) { world in
                let buffer = ByteBuffer(bytes: body)
                _ = try await world.post(buffer, type: FormBody.contentType)
                #expect(buffer.readableBytesView.allSatisfy { $0 == 0 })
            }
        }
    }

    @Test func `text alone comes urlencoded as well`() async throws {
        try await FormWorld.run { world in
            let buffer = ByteBuffer(string: "a=Suap+%26%0d%0auang&b=2&a=3")
            let answer = try await world.post(buffer, type: "application/x-www-form-urlencoded;charset=UTF-8", to: "/text")
            #expect(answer.text == "Suap &\nuang|3")
            #expect(buffer.readableBytesView.allSatisfy { $0 == 0 })
            let other = try await world.post(ByteBuffer(string: "a=1"), type: "text/plain", to: "/text")
            #expect(other.status != .ok)
        }
    }

    @Test func `midnight may pass while a form arrives`() async throws {
        let clock = Mutex<StandingClock?>(nil)
        try await FormWorld.run(admit: { _ in clock.withLock { $0 }?.advance(seconds: 43_200) }) { world in
            clock.withLock { $0 = world.bench.clock }
            let form = try await world.form(FormBody().file("f", "a", [1, 2, 3]).closed)
            #expect(try await world.open(form.files[0].file) == [1, 2, 3])
        }
    }

    @Test func `thirty-two forms at once pass over a real connection`() async throws {
        try await FormWorld.run(.live) { world in
            let content = Sodium.randomBytes(700_000)
            let body = FormBody().text("what", "Suap").file("f", "a", content).closed
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<32 {
                    group.addTask {
                        let answer = try await world.post(body)
                        #expect(answer.status == .ok)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await world.storedCells().count == 32 * 3)
            #expect(world.forms.desk.lane.occupied == 0)
        }
    }

    @Test func `a piece that waits gets the next one that is given back, wiped`() async {
        let stock = PieceStock(pieces: 1)
        var first: Piece? = await stock.take()
        [1, 2, 3].withUnsafeBytes { first?.bytes.append($0) }
        async let waiting = stock.take()
        await Task.yield()
        first = nil
        let second = await waiting
        #expect(second.bytes.count == 0)
    }
}
