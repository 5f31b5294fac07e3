/// What the code's field needs besides text.
extension FormFields {
    /// The first value's bytes, for whoever wipes them; empty when there is no such field.
    func bytes(_ name: String) -> [UInt8] {
        withBytes(of: name) { Array($0) } ?? []
    }

    /// The n-th run of letters of a value, counted from 1 as a code's words are: what was typed there, to be shown again.
    func word(_ position: Int, of name: String) -> String {
        let words = (first(name) ?? "").split { !($0.isASCII && $0.isLetter) }
        return position >= 1 && position <= words.count ? String(words[position - 1]) : ""
    }
}
