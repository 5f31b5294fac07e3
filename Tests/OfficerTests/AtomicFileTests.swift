import Foundation
import Messages
import Testing

@testable import Officer

/// Files that appear whole or not at all. Spec 2.4, 2.5.
@Suite struct AtomicFileTests {
    private let folder: TemporaryFolder
    private var file: URL { folder.url.appending(path: "berkas") }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a file is whole, its owner's alone, and leaves nothing beside it`() throws {
        try AtomicFile.write(pattern(100_000), to: file)
        #expect(try TemporaryFolder.bytes(file) == pattern(100_000))
        #expect(try TemporaryFolder.mode(file) == 0o600)
        #expect(try TemporaryFolder.names(in: folder.url) == ["berkas"])
    }

    @Test func `replacing is the caller's choice`() async throws {
        try AtomicFile.write([1], to: file)
        #expect(await refusal { try AtomicFile.write([2], to: file, replacing: false) }?.code == .cannotCreate)
        #expect(try TemporaryFolder.bytes(file) == [1])
        try AtomicFile.write([3], to: file)
        #expect(try TemporaryFolder.bytes(file) == [3])
    }

    @Test func `what a dead process left behind is in nobody's way`() throws {
        try TemporaryFolder.write([9, 9], to: folder.url.appending(path: ".berkas.\(getpid()).part"))
        try AtomicFile.write([1], to: file)
        #expect(try TemporaryFolder.names(in: folder.url) == ["berkas"])
    }

    @Test func `a folder that is not there is an error and not made`() async {
        let target = folder.url.appending(path: "tidak/ada")
        #expect(await refusal { try AtomicFile.write([1], to: target) }?.code == .inputOutput)
        #expect(await refusal { _ = try AtomicFile.read(target) }?.code == .noInput)
        #expect(await refusal { try AtomicFile.destroy(target) }?.code == .inputOutput)
    }

    @Test func `reading stops at the limit`() async throws {
        try AtomicFile.write(pattern(101), to: file)
        #expect(try AtomicFile.read(file, limit: 101) == pattern(101))
        #expect(await refusal { _ = try AtomicFile.read(file, limit: 100) }?.code == .noInput)
        #expect(await refusal { _ = try AtomicFile.read(folder.url) }?.code == .noInput)
    }

    @Test func `destruction leaves no byte, not even where another name leads to the same file`() throws {
        try AtomicFile.write(pattern(88), to: file)
        let other = folder.url.appending(path: "nama lain")
        try FileManager.default.linkItem(at: file, to: other)
        try AtomicFile.destroy(file)
        #expect(!FileManager.default.fileExists(atPath: file.path))
        let left = try TemporaryFolder.bytes(other)
        #expect(left.count == 88)
        // 88 random bytes agree with the old ones in about a third of a place; a quarter of them never.
        #expect(zip(left, pattern(88)).count { $0 == $1 } < 22)
    }

    @Test func `destruction does not follow a link`() async throws {
        try AtomicFile.write(pattern(10), to: file)
        let link = folder.url.appending(path: "tautan")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        #expect(await refusal { try AtomicFile.destroy(link) }?.code == .inputOutput)
        #expect(try TemporaryFolder.bytes(file) == pattern(10))
    }
}
