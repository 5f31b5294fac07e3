import GatewayClient
import Messages
import Peluit
import Synchronization
import TestSupport
import Testing

@testable import Reporter

@Suite struct SendingTests {
    @Test func `a report arrives, opens, and is the author's`() async throws {
        let scene = try Scene()
        try await scene.send()
        let payload = try #require(try scene.payloads().first)
        guard case .content(let content) = payload.body else { throw Unexpected() }
        #expect(payload.kind == .report && payload.recipients == 1)
        #expect(content.answers == ["what": "Pungutan liar"])
        let receipt = try Receipt(parsing: Array(scene.output.utf8), for: scene.organisation.id)
        #expect(Mailbox(receipt).author.verificationKey.bytes == payload.authorKey)
        #expect(scene.errors.contains("promise was checked"))
    }

    @Test func `files arrive whole, whatever their size (spec 7_1)`() async throws {
        let scene = try Scene()
        let contents = [[], patterned(1), patterned(262_128), patterned(262_129), patterned(900_000)]
        let paths = try contents.enumerated().map { try scene.folder.file("berkas-\($0).bin", $1) }
        try await scene.send(attach: Attachment.open(paths))
        guard case .content(let content)? = try scene.payloads().first?.body else { throw Unexpected() }
        #expect(content.files.map(\.cells) == [1, 1, 1, 2, 4])
        #expect(try content.files.map(scene.content(of:)) == contents)
    }

    @Test func `the envelope goes last (spec 7_3)`() async throws {
        let scene = try Scene()
        try await scene.send(attach: Attachment.open([scene.folder.file("a", patterned(600_000))]))
        let paths = scene.gateway.paths
        let envelope = try #require(paths.firstIndex(of: "POST /envelopes"))
        #expect(paths.suffix(from: envelope).allSatisfy { !$0.hasPrefix("PUT") })
        #expect(paths.count { $0.hasPrefix("PUT /cells/") } == 3)
    }

    @Test func `lost connections are taken up again, and nothing is stored twice`() async throws {
        let drops = Mutex<[String: Int]>([:])
        let scene = try Scene { request, _ in
            guard request.method != "GET" else { return nil }
            let first = drops.withLock { drops in
                drops[request.path, default: 0] += 1
                return drops[request.path] == 1
            }
            return first ? .drop : nil
        }
        let bytes = patterned(700_000)
        try await scene.send(attach: Attachment.open([scene.folder.file("a", bytes)]))
        guard case .content(let content)? = try scene.payloads().first?.body else { throw Unexpected() }
        #expect(try scene.content(of: content.files[0]) == bytes)
        #expect(scene.gateway.state.withLock { $0.envelopes.count } == 1)
        #expect(scene.errors.contains("goes on by itself"))
    }

    @Test func `an answer lost after the commit leaves one report (spec 10_2)`() async throws {
        let organisation = ReporterOrganisation()
        let lost = Mutex(false)
        let scene = try Scene(organisation) { request, _ in
            guard request.method == "POST", !lost.withLock({ $0 }) else { return nil }
            lost.withLock { $0 = true }
            return .drop
        }
        try await scene.send()
        #expect(scene.gateway.paths.count { $0 == "POST /envelopes" } == 2)
        #expect(scene.gateway.state.withLock { $0.envelopes.count } == 1)
    }

    @Test func `more than 64 cells take more than one permit (spec 10_4)`() async throws {
        let scene = try Scene()
        try await scene.send(attach: Attachment.open([scene.folder.file("a", [UInt8](repeating: 7, count: 262_128 * 65))]))
        #expect(scene.gateway.paths.count { $0 == "GET /challenges/cells" } == 2)
        #expect(scene.gateway.state.withLock { $0.permitUses.values.max() } == 64)
    }

    @Test func `a permit that ended meanwhile is renewed`() async throws {
        let refused = Mutex(0)
        let scene = try Scene { request, _ in
            guard request.method == "PUT",
                refused.withLock({
                    $0 += 1; return $0
                }) <= 2
            else { return nil }
            return ReporterGateway.problem("permit-invalid", 403)
        }
        try await scene.send(attach: Attachment.open([scene.folder.file("a", patterned(600_000))]))
        #expect(try scene.payloads().count == 1)
    }

    @Test func `content that is too long for the envelope becomes an attachment (spec 6_2)`() async throws {
        let scene = try Scene()
        let text = String(repeating: "Pungutan liar di pasar. ", count: 2_000)
        try await scene.send(answers: #"{"what":"\#(text)"}"#)
        guard case .overflow(let entry)? = try scene.payloads().first?.body else { throw Unexpected() }
        let bytes = try #require(try scene.content(of: entry))
        #expect(try Content(decoding: bytes).answers["what"] == text)
    }

    @Test func `an envelope of a week that has passed is sealed again (spec 5_7)`() async throws {
        let posts = Mutex(0)
        let scene = try Scene { request, _ in
            guard request.method == "POST",
                posts.withLock({
                    $0 += 1; return $0
                }) == 1
            else { return nil }
            return ReporterGateway.problem("epoch-not-accepted", 422)
        }
        try await scene.send(attach: Attachment.open([scene.folder.file("a", [1])]))
        #expect(try scene.payloads().count == 1)
        #expect(scene.gateway.paths.count { $0.hasPrefix("PUT") } == 1)
    }

    @Test func `a forged promise is no success (spec 9_2)`() async throws {
        let scene = try Scene { request, _ in
            request.method == "POST" ? .reply(status: 200, body: [UInt8](repeating: 1, count: SubmissionPromise.length)) : nil
        }
        await #expect(throws: ReporterError.promise) { try await scene.send() }
    }

    @Test func `a full gateway takes text without files`() async throws {
        let scene = try Scene()
        scene.gateway.state.withLock { $0.cellsOpen = false }
        let path = try scene.folder.file("a", [1])
        await #expect(throws: ReporterError.full(files: true)) { try await scene.send(attach: Attachment.open([path])) }
        #expect(scene.output.isEmpty)
        try await scene.send()
        #expect(try scene.payloads().count == 1)
    }

    @Test func `excluded officers cannot open (spec 5_5)`() async throws {
        let scene = try Scene(ReporterOrganisation(slots: 2))
        try await scene.send(exclude: ["petugas pengelola 1"])
        #expect(try scene.payloads(slot: 0).isEmpty)
        #expect(try scene.payloads(slot: 1).first?.recipients == 2)
        await #expect(throws: ReporterError.tooFewReaders(found: 0, needed: 1)) { try await scene.send(exclude: ["0", "1"]) }
        await #expect(throws: ReporterError.unknownOfficer) { try await scene.send(exclude: ["7"]) }
    }

    @Test func `a promise can be kept, and no file is overwritten for it`() async throws {
        let scene = try Scene()
        let file = PromiseFile(path: scene.folder.path + "/promise.txt")
        try await scene.send(promise: file)
        let fields = scene.folder.text("promise.txt").split(separator: "\n").map { $0.split(separator: " ")[0] }
        #expect(fields == ["organisation", "envelope", "token", "promise"])
        let before = scene.gateway.paths.count
        await #expect(throws: ReporterError.promiseFileExists) { try await scene.send(promise: file) }
        #expect(scene.gateway.paths.count == before)
    }
}

struct Unexpected: Error {}
