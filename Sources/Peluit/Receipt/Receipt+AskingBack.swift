extension Receipt {
    /// Whether `answer` is the word at a place from 0 to 11, or at least its first four letters, in either case. Spec 4.3.
    public borrowing func hasWord(_ answer: [UInt8], at place: Int) -> Bool {
        var letters: [UInt8] = []
        for byte in answer where byte != 32 && byte != 9 && byte != 10 && byte != 13 {
            letters.append(65...90 ~= byte ? byte + 32 : byte)
        }
        var word = word(place)
        defer {
            Sodium.wipe(&letters)
            Sodium.wipe(&word)
        }
        return letters.count >= ReceiptWords.distinctLetters && word.starts(with: letters)
    }
}
