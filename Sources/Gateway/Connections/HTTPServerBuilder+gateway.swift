import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOCore
import NIOSSL

extension HTTPServerBuilder {
    /// HTTP/1.1 as the gateway speaks it, with all that stands between the wire and the router:
    ///
    /// ```
    /// wire | CircuitReader? | TLS? | ByteNotice | HTTP codec | HeadDeadline | AnswerWatch | UnreadBody | BareAnswers | Hummingbird
    /// ```
    static func gateway(_ settings: GatewaySettings, tls: TLSConfiguration?) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            let http = PrecededChannel(HTTP1Channel(responder: responder, configuration: http(settings.politeness))) { channel in
                SmallBacklog.set(on: channel)
                return ByteNotice()
            }
            guard let tls else { return withCircuits(http, settings) }
            return withCircuits(try TLSChannel(http, tlsConfiguration: tls), settings)
        }
    }

    private static func withCircuits(_ channel: some ServerChildChannel, _ settings: GatewaySettings) -> any ServerChildChannel {
        settings.torCircuits ? PrecededChannel(channel) { _ in CircuitReader() } : channel
    }

    private static func http(_ politeness: Politeness) -> HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                HeadDeadline(politeness.head), AnswerWatch(silence: politeness.silence), UnreadBody(linger: politeness.linger),
                BareAnswers(),
            ],
            idleTimeout: TimeAmount(politeness.silence),
            httpDecoderConfiguration: .init(maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))
    }
}
