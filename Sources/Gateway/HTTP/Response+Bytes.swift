import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Bytes of a fixed layout.
    static func bytes(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok) -> Response {
        octets(ByteBuffer(bytes: bytes), status)
    }

    /// Bytes of a fixed layout, shared with other answers.
    static func octets(_ buffer: ByteBuffer, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: "application/octet-stream"], body: ResponseBody(byteBuffer: buffer))
    }

    /// A note, or lines of text.
    static func text(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// An answer that is its status.
    static func status(_ status: HTTPResponse.Status) -> Response {
        Response(status: status)
    }
}
