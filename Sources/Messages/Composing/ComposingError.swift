package import Peluit

/// Why what a reporter wrote cannot be sealed.
package enum ComposingError: Error, Equatable, Sendable {
    /// Breaks a limit of spec 6.1.
    case contents(ContentsError)
    /// Fewer officers than the roster demands would be able to read. Spec 5.5.
    case tooFewReaders(found: Int, needed: Int)
    case sealing(EnvelopeError)
}
