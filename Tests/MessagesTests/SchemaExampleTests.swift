import Foundation
import Testing

@testable import Messages

/// The schemas and the decoder are kept in agreement by hand; each schema's own examples hold both to it.
@Suite struct `Examples in the JSON Schemas, spec 6 and 11.6` {
    private func examples(_ schema: String) throws -> [[UInt8]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/spec")
        let data = try Data(contentsOf: folder.appending(path: "\(schema).schema.json"))
        guard case .object(let members) = try JSONValue(anyForm: Array(data), limit: 100_000),
            case .array(let examples) = members["examples"]
        else { throw ContentsError.missing("examples") }
        #expect(!examples.isEmpty)
        return examples.map(\.canonicalBytes)
    }

    @Test func `payloads decode and encode to themselves`() throws {
        for example in try examples("payload") {
            #expect(try Payload(decoding: example).encoded() == .fits(example))
        }
    }

    @Test func `replies decode and encode to themselves`() throws {
        for example in try examples("reply") {
            #expect(try ReplyDocument(decoding: example).encoded() == example)
        }
    }

    @Test func `report files are read`() throws {
        for example in try examples("report") {
            #expect(try !ReportFile(decoding: example).answers.isEmpty)
        }
    }

    @Test func `events decode and encode to themselves, and all types have an example`() throws {
        var known = 0
        for example in try examples("event") {
            let event = try EventBody(decoding: example)
            #expect(try event.encoded() == example)
            if case .unknown = event { continue }
            known += 1
        }
        #expect(known >= 5)
    }
}
