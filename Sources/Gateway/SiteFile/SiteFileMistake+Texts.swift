import Messages

extension SiteFileMistake {
    /// `kinds[2].name.id (baris 41): harus ada teks`.
    var sentence: Phrase {
        Phrase(id: place("baris") + problem.sentence.id, en: place("line") + problem.sentence.en)
    }

    private func place(_ word: String) -> String {
        switch (path.isEmpty, line) {
        case (true, nil): ""
        case (true, let line?): "\(word) \(line): "
        case (false, nil): "\(path): "
        case (false, let line?): "\(path) (\(word) \(line)): "
        }
    }
}

extension SiteFileMistake.Problem {
    fileprivate var sentence: Phrase {
        switch self {
        case .notUTF8: Phrase(id: "bukan teks UTF-8", en: "is not UTF-8 text")
        case .control(let code):
            Phrase(id: "ada karakter kendali \(Self.name(code))", en: "holds the control character \(Self.name(code))")
        case .syntax(let problem): Phrase(id: "bukan YAML yang benar (\(problem))", en: "is not proper YAML (\(problem))")
        case .duplicateKeys(let keys):
            Phrase(id: "tertulis lebih dari sekali: \(Self.list(keys))", en: "stands there more than once: \(Self.list(keys))")
        case .anchor: Phrase(id: "jangkar (&) dan alias (*) YAML tidak diterima", en: "YAML anchors (&) and aliases (*) are not accepted")
        case .tag: Phrase(id: "tanda tipe YAML (!) tidak diterima", en: "YAML tags (!) are not accepted")
        case .notMembers: Phrase(id: "harus berisi baris \"kunci: nilai\"", en: "must hold lines of \"key: value\"")
        case .notList:
            Phrase(
                id: "harus berupa daftar, satu tanda - per butir; tulis [] jika kosong",
                en: "must be a list, one - an item; write [] for none")
        case .notText: Phrase(id: "harus ada teks", en: "must hold text")
        case .notNumber: Phrase(id: "harus bilangan bulat", en: "must be a whole number")
        case .empty: Phrase(id: "teks kosong", en: "the text is empty")
        case .tooLong(let count, let limit):
            Phrase(id: "terlalu panjang: \(count) huruf, paling banyak \(limit)", en: "is too long: \(count) characters, at most \(limit)")
        case .lineBreak: Phrase(id: "harus satu baris saja", en: "must be a single line")
        case .unseen(let code):
            Phrase(id: "ada karakter tak terlihat \(Self.name(code))", en: "holds the invisible character \(Self.name(code))")
        case .notIdentifier:
            Phrase(id: "harus 1 sampai 64 dari a-z, A-Z, 0-9 dan -", en: "must be 1 to 64 of a-z, A-Z, 0-9 and -")
        case .notTimeZoneName: Phrase(id: "harus 2 sampai 5 huruf, seperti WIB", en: "must be 2 to 5 letters, like WIB")
        case .outOfRange(let number, let range):
            Phrase(
                id: "\(number) di luar batas \(range.lowerBound) sampai \(range.upperBound)",
                en: "\(number) is outside \(range.lowerBound) to \(range.upperBound)")
        case .count(let count, let range):
            Phrase(
                id: "\(count) butir; harus \(range.lowerBound) sampai \(range.upperBound)",
                en: "\(count) items; must be \(range.lowerBound) to \(range.upperBound)")
        case .duplicate(let line):
            Phrase(
                id: "sudah ada" + (line.map { " di baris \($0)" } ?? ""), en: "is there already" + (line.map { ", in line \($0)" } ?? ""))
        case .missing: Phrase(id: "harus ada", en: "must be given")
        case .unknownKey(let nearest, let known): Self.unknown(nearest, known)
        case .unknownChoice(let nearest, let known): Self.unknown(nearest, known)
        }
    }

    private static func unknown(_ nearest: String?, _ known: [String]) -> Phrase {
        guard let nearest else {
            return Phrase(id: "tidak dikenal; yang ada: \(list(known))", en: "is unknown; there are: \(list(known))")
        }
        return Phrase(id: "tidak dikenal; maksudnya \(nearest)?", en: "is unknown; do you mean \(nearest)?")
    }

    private static func list(_ names: [String]) -> String {
        names.joined(separator: ", ")
    }

    /// `U+202E`.
    private static func name(_ code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
