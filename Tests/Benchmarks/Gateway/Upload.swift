@testable import Benchmarks
@testable import Gateway
import HTTPTypes
import Hummingbird
import NIOCore
import Peluit

/// A form with one file, as a connection hands it over: in fresh buffers of 64 KiB.
struct Upload: Sendable {
    private static let boundary = "----PeluitBench7MA4YWxkTrZu0gW"
    private static let head = Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".utf8)
    private static let tail = Array("\r\n--\(boundary)--\r\n".utf8)
    /// Random, so that it holds as many line ends as a packed file does.
    private static let content = Sodium.randomBytes(65_536)

    let length: Int

    func send<Keeper: PieceKeeper>(to desk: FormDesk<Keeper>) async throws -> ReceivedForm {
        let total = Self.head.count + length + Self.tail.count
        let request = Request(
            head: HTTPRequest(method: .post, scheme: "http", authority: "gateway.example", path: "/"),
            body: RequestBody(asyncSequence: Buffers(length: length)))
        var pieces = BodyPieces(of: request, length: total, progress: BodyProgress())
        let parser = try MultipartParser(contentType: "multipart/form-data; boundary=\(Self.boundary)")
        var intake = FormIntake(desk: desk, parser: parser, record: FormRecord(budget: desk.budget), admit: { _ in })
        let form = try await intake.read(&pieces)
        guard form.files.first?.file.sizeInBytes == UInt64(length) else { throw BenchError.wrongResult("upload") }
        return form
    }

    private struct Buffers: AsyncSequence, Sendable {
        let length: Int

        func makeAsyncIterator() -> Iterator { Iterator(left: length) }

        struct Iterator: AsyncIteratorProtocol {
            var left: Int
            var next = Step.head

            enum Step { case head, content, end }

            mutating func next() async -> ByteBuffer? {
                switch next {
                case .head:
                    next = .content
                    return ByteBuffer(bytes: Upload.head)
                case .content where left > 0:
                    let count = Swift.min(left, Upload.content.count)
                    left -= count
                    return ByteBuffer(bytes: Upload.content[..<count])
                case .content:
                    next = .end
                    return ByteBuffer(bytes: Upload.tail)
                case .end: return nil
                }
            }
        }
    }
}
