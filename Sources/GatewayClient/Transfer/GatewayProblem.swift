import Foundation

/// What a gateway says when it refuses. Spec 10.2, RFC 9457.
package struct GatewayProblem: Hashable, Sendable {
    static let mediaType = "application/problem+json"
    static let longest = 4_096
    private static let typePrefix = "urn:peluit:problem:"
    private static let longestWait: UInt64 = 86_400

    /// A code of the table of spec 10.2, or one of a newer version: lower-case letters and hyphens, at most 40.
    package let code: String
    /// At most a day.
    package let retryAfter: Duration?
    /// The gateway's time in Unix seconds, for `clock`.
    package let time: UInt64?

    package init(code: String, retryAfter: Duration? = nil, time: UInt64? = nil) {
        self.code = code
        self.retryAfter = retryAfter
        self.time = time
    }

    /// - Returns: `nil` when the body is no problem document of a gateway.
    init?(body: [UInt8], retryAfter field: String?) {
        struct Document: Decodable {
            let type: String
            let time: UInt64?
        }
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(body)), document.type.hasPrefix(Self.typePrefix) else {
            return nil
        }
        let code = document.type.dropFirst(Self.typePrefix.count)
        guard 1...40 ~= code.utf8.count, code.utf8.allSatisfy({ 97...122 ~= $0 || $0 == 45 }) else { return nil }
        let seconds = field.flatMap { UInt64($0) }.map { min($0, Self.longestWait) }
        self.init(code: String(code), retryAfter: seconds.map { .seconds($0) }, time: document.time)
    }

    var isTemporary: Bool {
        ["busy", "too-many-challenges", "too-slow", "day-quota", "internal"].contains(code)
    }
}
