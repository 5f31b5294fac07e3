extension ContentsError {
    /// One clear sentence for a screen: what is wrong and where.
    package var sentence: Phrase {
        switch self {
        case .syntax(let error):
            Phrase(
                id: "Bukan JSON yang dapat dibaca: \(error.fault.phrase.id) pada bita ke-\(error.offset + 1).",
                en: "Not readable JSON: \(error.fault.phrase.en) at byte \(error.offset + 1)."
            )
        case .notCanonical:
            Phrase(
                id: "JSON tidak dalam bentuk baku: ada spasi, urutan kunci, atau penulisan huruf yang berbeda.",
                en: "The JSON is not in canonical form: white space, order of keys or escapes differ."
            )
        case .missing(let path):
            Phrase(id: "\(path) tidak ada.", en: "\(path) is missing.")
        case .wrongType(let path, let expected):
            Phrase(id: "\(path) harus berupa \(expected.phrase.id).", en: "\(path) must be \(expected.phrase.en).")
        case .notBase64URL(let path):
            Phrase(id: "\(path) bukan base64url.", en: "\(path) is not base64url.")
        case .wrongLength(let path, let bytes, let expected):
            Phrase(id: "\(path) berisi \(bytes) bita, seharusnya \(expected).", en: "\(path) holds \(bytes) bytes, not \(expected).")
        case .tooLong(let path, let bytes, let limit):
            Phrase(
                id: "\(path) berisi \(bytes) bita, paling banyak \(limit).",
                en: "\(path) holds \(bytes) bytes, more than the \(limit) allowed."
            )
        case .tooMany(let path, let count, let limit):
            Phrase(
                id: "\(path) berisi \(count) butir, paling banyak \(limit).",
                en: "\(path) holds \(count) items, more than the \(limit) allowed.")
        case .outOfRange(let path):
            Phrase(id: "Angka pada \(path) di luar batas.", en: "The number at \(path) is out of range.")
        case .unknownValue(let path):
            Phrase(id: "Nilai pada \(path) tidak dikenal.", en: "The value at \(path) is not a known one.")
        case .contradiction(let path):
            Phrase(id: "\(path) tidak cocok dengan bagian lain.", en: "\(path) does not go together with the rest.")
        }
    }
}

extension JSONSyntaxError.Fault {
    fileprivate var phrase: Phrase {
        switch self {
        case .byteOrderMark: Phrase(id: "tanda urutan bita (BOM)", en: "a byte order mark")
        case .unexpectedEnd: Phrase(id: "akhir yang terlalu dini", en: "an end too soon")
        case .unexpectedByte: Phrase(id: "tanda yang tidak semestinya", en: "a character out of place")
        case .trailingBytes: Phrase(id: "kelebihan isi", en: "more after the end")
        case .tooDeep: Phrase(id: "susunan yang terlalu dalam", en: "nesting too deep")
        case .duplicateKey: Phrase(id: "kunci yang berulang", en: "a key for the second time")
        case .invalidUTF8: Phrase(id: "teks yang bukan UTF-8", en: "text that is not UTF-8")
        case .loneSurrogate: Phrase(id: "setengah huruf", en: "half a character")
        case .invalidEscape: Phrase(id: "urutan garis miring terbalik yang salah", en: "a wrong backslash sequence")
        case .controlCharacter: Phrase(id: "karakter kendali di dalam teks", en: "a control character inside a text")
        case .notAnInteger: Phrase(id: "angka yang bukan bilangan bulat", en: "a number that is not an integer")
        case .integerTooLarge: Phrase(id: "bilangan yang terlalu besar", en: "a number too large")
        }
    }
}

extension JSONType {
    fileprivate var phrase: Phrase {
        switch self {
        case .object: Phrase(id: "objek", en: "an object")
        case .array: Phrase(id: "daftar", en: "a list")
        case .string: Phrase(id: "teks dalam tanda kutip", en: "a text in quotation marks")
        case .integer: Phrase(id: "bilangan bulat", en: "an integer")
        case .boolean: Phrase(id: "true atau false", en: "true or false")
        }
    }
}
