import Foundation
import Messages
import Peluit
import Storage
import Testing

@testable import Officer

/// Attachments on an officer's disk: safe names, whole or not there. Spec 6.2, 7.4.
@Suite struct AttachmentExportTests {
    private let temporary: TemporaryFolder
    private let target: URL
    private let log = MemoryCaseLog()
    private let organisation = OrganisationID.random()

    init() throws {
        temporary = try TemporaryFolder()
        target = temporary.url.appending(path: "lampiran", directoryHint: .isDirectory)
    }

    private func file(_ content: [UInt8], _ name: String = "bukti.pdf", padding: [UInt8] = [], hash: [UInt8]? = nil) throws -> SealedFile {
        try SealedFile(content, named: name, padding: padding, hash: hash, organisation)
    }

    private func export(_ files: SealedFile...) async throws -> [URL] {
        let export = AttachmentExport(folder: target, organisation: organisation)
        return try await export.write(files.map(\.entry), from: log) { _, _ in }
    }

    /// A refused export; the folder holds what it held before.
    private func refused(_ file: SealedFile) async throws -> OfficerError.Code? {
        let code = await refusal { _ = try await export(file) }?.code
        #expect(try TemporaryFolder.names(in: target) == [])
        return code
    }

    @Test(arguments: [0, 1, 262_127, 262_128, 262_129, 1_000_000])
    func `a file comes back whole, its owner's alone`(_ size: Int) async throws {
        let file = try file(pattern(size))
        try await file.store(in: log)
        let written = try await export(file)
        #expect(written.map(\.lastPathComponent) == ["bukti.pdf"])
        let first = try #require(written.first)
        #expect(try TemporaryFolder.bytes(first) == pattern(size))
        #expect(try TemporaryFolder.mode(first) == 0o600)
        #expect(try TemporaryFolder.names(in: target) == ["bukti.pdf"])
    }

    @Test(arguments: [0, 2, 4])
    func `a missing cell is an error that says what to do, and no file`(_ index: Int) async throws {
        let file = try file(pattern(1_200_000))
        #expect(file.cells.count == 5)
        try await file.store(in: log, without: [index])
        #expect(try await refused(file) == .noInput)
    }

    @Test(arguments: [0, 4])
    func `a damaged cell is an error and no file`(_ index: Int) async throws {
        var file = try file(pattern(1_200_000))
        file.damage(cell: index)
        try await file.store(in: log)
        #expect(try await refused(file) == .data)
    }

    @Test func `another hash is an error and no file`() async throws {
        let file = try file(pattern(1_000), hash: [UInt8](repeating: 1, count: 32))
        try await file.store(in: log)
        #expect(try await refused(file) == .data)
    }

    @Test func `padding that is not zero is an error and no file`() async throws {
        let file = try file(pattern(1_000), padding: [0, 0, 1])
        try await file.store(in: log)
        #expect(try await refused(file) == .data)
    }

    @Test func `cells in another order are an error and no file`() async throws {
        var file = try file(pattern(300_000))
        file.reverseCells()
        try await file.store(in: log)
        #expect(try await refused(file) == .data)
    }

    @Test(arguments: [
        "../../etc/passwd", "/etc/passwd", "..", "", "-rf", ".bashrc", "a\u{0}b", "faktur\u{202E}fdp.exe",
        String(repeating: "x", count: 255),
    ])
    func `no name leads out of the folder`(_ name: String) async throws {
        let file = try file([1, 2, 3], name)
        try await file.store(in: log)
        let written = try await export(file)
        #expect(try TemporaryFolder.names(in: target) == written.map(\.lastPathComponent))
        #expect(try TemporaryFolder.names(in: temporary.url) == ["lampiran"])
        let bare = try #require(written.first?.lastPathComponent)
        #expect(!bare.hasPrefix(".") && !bare.hasPrefix("-") && !bare.unicodeScalars.contains("\u{202E}") && bare.utf8.count <= 200)
    }

    @Test func `equal names get numbers`() async throws {
        let files = try [file([1], "a.txt"), file([2], "A.txt"), file([3], "x/a.txt")]
        for file in files { try await file.store(in: log) }
        let written = try await export(files[0], files[1], files[2])
        #expect(Set(written.map { $0.lastPathComponent.lowercased() }).count == 3)
        #expect(try written.map { try TemporaryFolder.bytes($0) } == [[1], [2], [3]])
    }

    @Test func `a file that is there is not overwritten, and none is written beside it`() async throws {
        let files = try [file([1], "satu"), file([2], "dua")]
        for file in files { try await file.store(in: log) }
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try TemporaryFolder.write([9], to: target.appending(path: "dua"))
        #expect(await refusal { _ = try await export(files[0], files[1]) }?.code == .cannotCreate)
        #expect(try TemporaryFolder.names(in: target) == ["dua"])
        #expect(try TemporaryFolder.bytes(target.appending(path: "dua")) == [9])
    }

    @Test func `files before a broken one stay, whole`() async throws {
        let good = try file([1], "satu")
        let missing = try file([2], "dua")
        try await good.store(in: log)
        #expect(await refusal { _ = try await export(good, missing) }?.code == .noInput)
        #expect(try TemporaryFolder.names(in: target) == ["satu"])
    }

    @Test func `a folder that cannot be made is an error`() async throws {
        try TemporaryFolder.write([], to: target)
        #expect(await refusal { _ = try await export(file([1])) }?.code == .inputOutput)
    }
}
