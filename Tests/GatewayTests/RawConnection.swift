import Foundation
import Glibc

/// A connection written to byte by byte, for what no well-behaved client sends.
final class RawConnection: Sendable {
    private let descriptor: Int32
    private let isConnected: Bool

    /// - Parameter window: bytes that the system may take in before somebody reads them; nil leaves that to it.
    init(port: Int, window: Int32? = nil) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        if var window { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, socklen_t(MemoryLayout<Int32>.size)) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        self.descriptor = descriptor
        isConnected =
            withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            } == 0
    }

    deinit { close(descriptor) }

    func send(_ bytes: [UInt8]) {
        _ = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    /// Says that nothing follows.
    func finish() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// What comes back, after `request`, until the other side ends the connection.
    func answer(to request: @escaping @Sendable () -> Void = {}) async -> String {
        guard isConnected else { return "no connection" }
        return await withCheckedContinuation { continuation in
            // Not one of Swift's own threads: this one waits.
            Thread {
                request()
                continuation.resume(returning: self.received())
            }.start()
        }
    }

    /// What comes back, until that many bytes are there or the other side ends the connection.
    func receive(_ wanted: Int) async -> [UInt8] {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: self.received(upTo: wanted)) }.start()
        }
    }

    private func received() -> String {
        String(decoding: received(upTo: .max), as: UTF8.self)
    }

    private func received(upTo wanted: Int) -> [UInt8] {
        var received: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while received.count < wanted {
            let count = recv(descriptor, &piece, min(piece.count, wanted - received.count), 0)
            guard count > 0 else { break }
            received += piece[..<count]
        }
        return received
    }

    /// Sends `bytes` over a connection of their own and returns the answer.
    static func exchange(_ bytes: [UInt8], with port: Int, isComplete: Bool = false) async -> String {
        let connection = RawConnection(port: port)
        return await connection.answer {
            connection.send(bytes)
            if isComplete { connection.finish() }
        }
    }
}
