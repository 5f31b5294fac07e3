import Glibc
import NIOCore

/// Has the system keep at most 64 KiB of what it has not sent yet, for each connection, instead of megabytes.
///
/// So a crowd that does not read costs little memory, and ``AnswerWatch`` hears of every 32 KiB that somebody took: within a
/// minute, from whoever keeps up 1 KiB/s.
enum SmallBacklog {
    private static let bytes: SocketOptionValue = 65_536
    private static let option = NIOBSDSocket.Option(rawValue: TCP_NOTSENT_LOWAT)

    /// Connections that are not TCP have no such backlog.
    static func set(on channel: any Channel) {
        try? channel.syncOptions?.setOption(ChannelOptions.Types.SocketOption(level: .tcp, name: option), value: bytes)
    }
}
