import Messages
import Peluit

extension ReporterThread {
    /// The thread for scripts: canonical JSON, the replies as the office wrote them (spec 6.3) beside their ids in hexadecimal.
    func json() throws(ReporterError) -> String {
        let entries = try replies.map { reply throws(ReporterError) in
            let document = try ReporterError.mapping { () throws(ContentsError) in try reply.document.encoded() }
            return "{\"document\":\(Self.text(document)),\"id\":\"\(Self.text(reply.id.hex))\"}"
        }
        let days = stored.map { "\"\($0.text)\"" }
        return "{\"damaged\":\(damaged),\"incomplete\":\(incomplete),\"missing\":\(missing),"
            + "\"replies\":[\(entries.joined(separator: ","))],\"stored\":[\(days.joined(separator: ","))]}"
    }

    private static func text(_ utf8: [UInt8]) -> String {
        String(decoding: utf8, as: UTF8.self)
    }
}
