import Messages

/// Small numbers as people write them.
enum CountText {
    /// In words up to ten.
    static func number(_ count: Int) -> Phrase {
        let indonesian = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]
        let english = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        guard indonesian.indices.contains(count) else { return Phrase(verbatim: String(count)) }
        return Phrase(id: indonesian[count], en: english[count])
    }

    /// "dua berkas", "two files".
    static func files(_ count: Int) -> Phrase {
        let number = number(count)
        return Phrase(id: "\(number.id) berkas", en: "\(number.en) \(count == 1 ? "file" : "files")")
    }

    /// With a capital first letter.
    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// "Tambah berkas ketiga sampai kelima".
    static func moreFiles(from first: Int, to last: Int) -> Phrase {
        first == last
            ? Phrase(id: "Tambah berkas ke-\(last)", en: "Add file \(last)")
            : Phrase(id: "Tambah berkas ke-\(first) sampai ke-\(last)", en: "Add files \(first) to \(last)")
    }
}
