import Messages
import OfficerKeys
import Peluit

/// Replies as board cells. Spec 8.1, 8.2.
enum ReplyCells {
    /// Whether anything can be sealed to the reporter: a hostile report may name a key of small order.
    static func canReach(_ address: ReplyAddress) -> Bool {
        address.replyBox.seal([0]) != nil
    }

    /// Seals a reply into its parts' cells, in order.
    ///
    /// - Throws: ``OfficerError`` with code data when the text does not fit into eight parts.
    static func seal(_ reply: SentReply, to address: ReplyAddress, _ keys: OfficeKeys) throws(OfficerError) -> [[UInt8]] {
        guard let id = ReplyID(reply.replyID) else { throw .bug }
        guard let document = try? reply.document.encoded(), let parts = try? ReplyPart.split(document, as: id) else { throw .replyTooLong }
        var cells: [[UInt8]] = []
        for part in parts {
            guard let cell = address.seal(part, signedBy: keys.reply, keys.organisation) else { throw .unreachableReporter }
            cells.append(cell)
        }
        return cells
    }
}

extension OfficerError {
    static var replyTooLong: OfficerError {
        OfficerError(
            .data,
            Phrase(
                id: "balasan terlalu panjang (paling banyak sekitar 30.000 huruf)",
                en: "the reply is too long (about 30,000 characters at most)"),
            hint: Phrase(id: "pendekkan, atau kirim dalam dua balasan", en: "shorten it, or send it as two replies"))
    }

    static var unreachableReporter: OfficerError {
        OfficerError(
            .data,
            Phrase(
                id: "kunci balasan dalam laporan ini tidak dapat dipakai; pelapor tidak dapat dibalas",
                en: "the reply key in this report cannot be used; the reporter cannot be answered"))
    }
}
