import Foundation
import Messages
import Peluit
import TestSupport
import Testing

@testable import Reporter

/// The built program, through pipes.
@Suite struct TranscriptTests {
    private let scene: Scene

    init() throws {
        scene = try Scene()
    }

    @Test func `send, then read under the code that it printed`() async throws {
        let report = try scene.folder.file("laporan.json", Array(#"{"answers":{"what":"Pungutan liar"}}"#.utf8))
        let attachment = try scene.folder.file("bukti.pdf", patterned(300_000))
        try await scene.gateway.serve { address in
            let sent = try peluit(["send", "--report", report, "--attach", attachment], at: address)
            #expect(sent.status == 0)
            #expect(sent.output.split(separator: " ").count == 12 && sent.output.hasSuffix("\n"))
            let found = try peluit(["read"], at: address, input: sent.output)
            #expect(found.status == 0)
            #expect(found.output.contains("Belum ada apa-apa"))
            let replied = try peluit(["reply", "--language", "en"], at: address, input: sent.output + "Tambahan.\n")
            #expect(replied.status == 0)
            #expect(try scene.payloads().map(\.kind) == [.report, .message])
        }
    }

    @Test func `all inputs are checked before the network is touched`() async throws {
        let report = try scene.folder.file("laporan.json", Array(#"{"answers":{"apa":"x"}}"#.utf8))
        try await scene.gateway.serve { address in
            let wrongReport = try peluit(["send", "--report", report], at: address)
            #expect(wrongReport.status == 65)
            let missing = try peluit(["send", "--report", report + "x"], at: address)
            #expect(missing.status == 66 && missing.errors.hasPrefix("peluit: error: Berkas"))
            let wrongFingerprint = try peluit(["send", "--report", report], at: address, organisation: "1234")
            #expect(wrongFingerprint.status == 64)
            let onion = try peluit(["read"], at: "http://abcdef.onion", input: "x")
            #expect(onion.status == 64)
            let code = try peluit(["read", "--language", "en"], at: address, input: "satu dua tiga")
            #expect(code.status == 65 && code.errors.contains("has 12 words; this has 3"))
            #expect(scene.gateway.paths.isEmpty)
        }
    }

    private struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    private func peluit(_ arguments: [String], at address: String, organisation: String? = nil, input: String = "") throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("peluit")
        process.arguments = arguments + ["--gateway", address, "--organisation", organisation ?? scene.organisation.fingerprint]
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.standardInput = FileHandle(forReadingAtPath: try scene.folder.file("stdin", Array(input.utf8)))
        let names = ["stdout", "stderr"].map { $0 + UUID().uuidString }
        process.standardOutput = FileHandle(forWritingAtPath: try scene.folder.file(names[0]))
        process.standardError = FileHandle(forWritingAtPath: try scene.folder.file(names[1]))
        try process.run()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: scene.folder.text(names[0]), errors: scene.folder.text(names[1]))
    }
}
