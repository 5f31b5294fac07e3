extension ReceiptWords {
    /// The word that a typed token means: at least four letters, and the beginning of exactly one word. Spec 4.1.
    ///
    /// - Parameter token: Lower-case ASCII letters.
    /// - Returns: The word's number, 0 to 1,023, or `nil`.
    static func index(matching token: [UInt8]) -> Int? {
        guard token.count >= distinctLetters else { return nil }
        let letters = token[..<distinctLetters]
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if word(middle).prefix(distinctLetters).lexicographicallyPrecedes(letters) { low = middle + 1 } else { high = middle }
        }
        return low < count && word(low).starts(with: token) ? low : nil
    }
}
