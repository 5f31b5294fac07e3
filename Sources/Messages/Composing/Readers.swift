package import Peluit

/// Who shall be able to read a message. Spec 5.5.
package enum Readers: Sendable {
    /// Everybody but these, and some left out at random.
    case excluding(RecipientSet)
    /// The set that the office's latest reply names.
    case exactly(RecipientSet)

    /// The slots to seal to.
    ///
    /// - Throws: ``ComposingError/tooFewReaders(found:needed:)``.
    package func chosen(in context: SealingContext, using random: inout some RandomNumberGenerator) throws(ComposingError) -> RecipientSet {
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
