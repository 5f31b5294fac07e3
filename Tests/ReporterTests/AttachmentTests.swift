import Foundation
import Messages
import Synchronization
import TestSupport
import Testing

@testable import Reporter

@Suite struct AttachmentTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a name never carries its folders (spec 6_2)`() throws {
        let inner = folder.path + "/inner"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        _ = try folder.file("x", [1])
        #expect(try Attachment.open([inner + "/../x"]).map(\.name) == ["x"])
    }

    @Test func `an empty file is a file`() throws {
        #expect(try Attachment.open([folder.file("kosong")]).map(\.file.sizeInBytes) == [0])
    }

    @Test func `thirty files are enough (spec 6_1)`() throws {
        let path = try folder.file("a")
        #expect(throws: AttachmentError.tooMany(31)) { try Attachment.open(Array(repeating: path, count: 31)) }
        #expect(try Attachment.open(Array(repeating: path, count: 30)).count == 30)
    }

    @Test func `what is missing or no file is named`() {
        #expect(throws: AttachmentError.missing("/nonexistent/x")) { try Attachment.open(["/nonexistent/x"]) }
        #expect(throws: AttachmentError.notAFile(folder.path)) { try Attachment.open([folder.path]) }
        #expect(throws: AttachmentError.notAFile("/dev/null")) { try Attachment.open(["/dev/null"]) }
    }

    @Test func `descriptions belong to files in order`() throws {
        let path = try folder.file("foto.JPG")
        let attachments = try Attachment.open([path, path], descriptions: ["Depan"], areOriginals: true)
        #expect(attachments.map(\.description) == ["Depan", ""])
        #expect(attachments.map(\.mediaType) == ["image/jpeg", "image/jpeg"])
        #expect(throws: AttachmentError.tooManyDescriptions) { try Attachment.open([path], descriptions: ["a", "b"]) }
        #expect(throws: AttachmentError.descriptionTooLong(bytes: 1_001)) {
            try Attachment.open([path], descriptions: [String(repeating: "x", count: 1_001)])
        }
    }

    @Test func `a file cut short while it is read stops the report`() async throws {
        let scene = try Scene()
        let path = try scene.folder.file("video.mp4", patterned(900_000))
        let attachments = try Attachment.open([path])
        try Data(patterned(300_000)).write(to: URL(fileURLWithPath: path), options: [])
        truncate(path, 300_000)
        await #expect(throws: ReporterError.attachment(.changed(path))) { try await scene.send(attach: attachments) }
        #expect(scene.gateway.state.withLock { $0.envelopes.isEmpty })
    }

    @Test func `a file that is written to while it is read stops the report`() async throws {
        let scene = try Scene()
        let path = try scene.folder.file("catatan.txt", patterned(100))
        let attachments = try Attachment.open([path])
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data([1]))
        await #expect(throws: ReporterError.attachment(.changed(path))) { try await scene.send(attach: attachments) }
        #expect(scene.gateway.state.withLock { $0.envelopes.isEmpty })
    }
}
