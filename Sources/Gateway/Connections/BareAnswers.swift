import HTTPTypes
import Hummingbird
import Messages
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import WebPages

/// Gives words and the usual headers to the one answer that no middleware sees: Hummingbird's 400 to what is not HTTP.
///
/// Nothing of the request is repeated. Plain text: no browser comes here by itself.
final class BareAnswers: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    fileprivate enum Cause {
        case tooManyHeaders
        case unreadable
    }

    private var cause: Cause?

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? HTTPParserError { cause = error == .headerOverflow ? .tooManyHeaders : .unreadable }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard let cause, case .head(let head) = unwrapOutboundIn(data), head.status == .badRequest, head.headerFields[.contentType] == nil
        else { return context.write(data, promise: promise) }
        self.cause = nil
        let text = ByteBuffer(string: cause.text)
        var answer = head
        answer.status = cause.status
        answer.headerFields[.contentType] = "text/plain; charset=utf-8"
        answer.headerFields[.contentLength] = String(text.readableBytes)
        answer.headerFields[.connection] = "close"
        SecurityPolicy.apply(to: &answer.headerFields)
        context.write(wrapOutboundOut(.head(answer)), promise: promise)
        context.write(wrapOutboundOut(.body(text)), promise: nil)
    }
}

extension BareAnswers.Cause {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .tooManyHeaders: .requestHeaderFieldsTooLarge
        case .unreadable: .badRequest
        }
    }

    fileprivate var text: String { Language.allCases.map { phrase[$0] + "\n" }.joined() }

    private var phrase: Phrase {
        switch self {
        case .tooManyHeaders:
            Phrase(
                id: "Kepala permintaan ini terlalu besar. Tidak ada yang disimpan.",
                en: "The headers of this request are too large. Nothing was stored.")
        case .unreadable:
            Phrase(
                id: "Permintaan ini tidak dapat dibaca sebagai HTTP. Tidak ada yang disimpan.",
                en: "This request cannot be read as HTTP. Nothing was stored.")
        }
    }
}
