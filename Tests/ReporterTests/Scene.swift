import Foundation
import GatewayClient
import Messages
import OfficerKeys
import Peluit
import Synchronization
import TestSupport

@testable import Reporter

/// A reporter at a gateway: the program's own parts over real HTTP, with files for standard output and error.
struct Scene {
    let gateway: ReporterGateway
    var organisation: ReporterOrganisation { gateway.organisation }
    let folder: TemporaryFolder
    /// What the reporter believes; another one than the gateway's shows what pinning is for.
    var pinned: OrganisationID
    var language = Language.en
    var clock = ReporterOrganisation.time

    init(_ organisation: ReporterOrganisation = ReporterOrganisation(), fault: @escaping ReporterGateway.Fault = { _, _ in nil }) throws {
        gateway = ReporterGateway(organisation, fault: fault)
        folder = try TemporaryFolder()
        pinned = organisation.id
    }

    /// Runs `body` as a command runs; waits pass at once.
    func run(_ body: (Reporter) async throws(ReporterError) -> Void) async throws {
        try await gateway.serve { address in
            let output = try folder.writer("out")
            let errors = try folder.writer("err")
            let place = GatewayPlace(address: try GatewayAddress(parsing: address), organisation: pinned, transport: .direct)
            let now = clock
            try await Reporter.with(
                place, console: Console(output: output, errors: errors, language: language), inFlight: 4, clock: { now },
                sleep: { _ in await Task.yield() }, body)
        }
    }

    var output: String { folder.text("out") }
    var errors: String { folder.text("err") }

    /// Sends a report as a script would; the code is on ``output`` then.
    func send(
        answers: String = #"{"what":"Pungutan liar"}"#, attach: [Attachment] = [], exclude: [String] = [], promise: PromiseFile? = nil
    ) async throws {
        let report = try ReportFile(decoding: Array(#"{"answers":\#(answers)}"#.utf8))
        try await run { reporter async throws(ReporterError) in
            try await ReportSending(reporter: reporter, terminal: nil).run(
                ReportSending.Inputs(report: report, attachments: attach, excluded: exclude, promiseFile: promise))
        }
    }

    /// The payloads that the office can open, oldest first.
    func payloads(slot: UInt8 = 0) throws -> [Payload] {
        try gateway.state.withLock(\.envelopes).compactMap { submission in
            guard
                let share = try? SlotShare(
                    opening: submission.envelope, slot: slot, quorum: 1, with: organisation.epochKey, organisation.id)
            else { return nil }
            let opened = try EnvelopeOpening.open(submission.envelope, with: share, organisation.id)
            return try Payload(decoding: opened.payload)
        }
    }

    /// A file put together again from the gateway's cells, checked as an office checks it. Spec 7.4.
    func content(of entry: FileEntry) throws -> [UInt8]? {
        var secret = entry.key
        let key = FileKey(secret: SecretBytes(taking: &secret))
        var bytes: [UInt8] = []
        for index in 0..<entry.cells {
            let id = key.cellID(at: index, organisation.id)
            guard let cell = gateway.state.withLock({ $0.cells[id.hex] }) else { return nil }
            bytes += try key.open(cell, at: index, of: entry.cells, organisation.id)
        }
        guard bytes.dropFirst(Int(entry.sizeInBytes)).allSatisfy({ $0 == 0 }) else { return nil }
        bytes = Array(bytes.prefix(Int(entry.sizeInBytes)))
        let hash = FileHash(organisation.id)
        bytes.withUnsafeBufferPointer { hash.update($0) }
        return hash.finish().bytes == entry.hash ? bytes : nil
    }

    /// Posts a reply on the current board.
    func post(_ document: ReplyDocument, id: ReplyID = .random(), to receipt: borrowing Receipt) throws {
        let cells = try organisation.boardCells(document.encoded(), as: id, to: Mailbox(receipt), signedBy: organisation.reply)
        gateway.state.withLock { $0.board += BoardCell.dummy() + cells }
    }
}

/// A folder that goes with its owner.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "peluit-reporter-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String, _ content: [UInt8] = []) throws -> String {
        try Data(content).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }

    func text(_ name: String) -> String {
        (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? ""
    }

    /// The descriptor lives as long as the process; tests are few.
    func writer(_ name: String) throws -> ByteOutput {
        ByteOutput(descriptor: open(path + "/" + name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600))
    }

    /// A terminal whose person types `lines` and then leaves.
    func terminal(typing lines: [String], language: Language = .en) throws -> Terminal {
        let input = try file("typed", Array(lines.map { $0 + "\n" }.joined().utf8))
        return Terminal(input: open(input, O_RDONLY | O_CLOEXEC), output: try writer("screen").descriptor, language: language)
    }
}

/// Bytes that look random and are the same in every run.
func patterned(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
}

/// A file opened for reading, closed with its owner.
final class InputDescriptor {
    let descriptor: Int32

    init(_ path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unexpected() }
    }

    deinit {
        close(descriptor)
    }
}
