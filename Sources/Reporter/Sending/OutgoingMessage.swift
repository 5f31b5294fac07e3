import Messages
import Peluit

/// What a reporter wants to send: checked, not sealed yet.
struct OutgoingMessage: Sendable {
    /// Who shall be able to read it. Spec 5.5.
    enum Readers: Sendable {
        /// Everybody but these, and some left out at random.
        case excluding(RecipientSet)
        /// The set that the office's latest reply names.
        case exactly(RecipientSet)
    }

    let kind: Payload.Kind
    let answers: [String: String]
    let language: Language
    let attachments: [Attachment]
    var readers: Readers

    /// Whether any answer holds the reporter's own code. Spec 4.3.
    func holds(_ receipt: borrowing Receipt) -> Bool {
        for answer in answers.values {
            var bytes = Array(answer.utf8)
            defer { Sodium.wipe(&bytes) }
            if receipt.appears(in: bytes) { return true }
        }
        for attachment in attachments where receipt.appears(in: Array((attachment.name + " " + attachment.description).utf8)) {
            return true
        }
        return false
    }
}

extension OutgoingMessage.Readers {
    /// The slots to seal to.
    ///
    /// - Throws: ``ReporterError/tooFewReaders(found:needed:)``.
    func chosen(in context: SealingContext, using random: inout some RandomNumberGenerator) throws(ReporterError) -> RecipientSet {
        let needed = Int(context.roster.settings.recipientsMinimum)
        switch self {
        case .exactly(let set):
            let readers = set.intersection(context.available)
            guard readers.count >= needed else { throw .tooFewReaders(found: readers.count, needed: needed) }
            return readers
        case .excluding(let excluded):
            guard let readers = RecipientSet.choose(from: context.available, excluding: excluded, roster: context.roster, using: &random)
            else {
                throw .tooFewReaders(found: context.available.subtracting(excluded).count, needed: needed)
            }
            return readers
        }
    }
}
