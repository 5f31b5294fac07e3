import Messages

/// Why a file cannot be attached. Names are those that the reporter typed, for their own screen.
enum AttachmentError: Error, Equatable {
    case missing(String)
    case unreadable(String)
    /// A folder, a device or a pipe.
    case notAFile(String)
    case tooMany(Int)
    case tooManyDescriptions
    case descriptionTooLong(bytes: Int)
    /// Another size or date than when it was checked, or cut short.
    case changed(String)
    /// The report file is longer than a report can be.
    case reportTooLarge
}

extension AttachmentError {
    var sentence: Phrase {
        switch self {
        case .missing(let name): Phrase(id: "Berkas \(name) tidak ada.", en: "There is no file \(name).")
        case .unreadable(let name): Phrase(id: "Berkas \(name) tidak dapat dibaca.", en: "The file \(name) cannot be read.")
        case .notAFile(let name): Phrase(id: "\(name) bukan berkas biasa.", en: "\(name) is not an ordinary file.")
        case .tooMany(let count):
            Phrase(
                id: "Paling banyak \(Limits.files) berkas sekali kirim; ini \(count). Kirim sisanya dengan `peluit reply`.",
                en: "At most \(Limits.files) files at once; these are \(count). Send the rest with `peluit reply`."
            )
        case .tooManyDescriptions:
            Phrase(id: "Lebih banyak --describe daripada --attach.", en: "There are more --describe than --attach.")
        case .descriptionTooLong(let bytes):
            Phrase(
                id: "Keterangan berkas paling panjang \(Limits.description) bita; ini \(bytes).",
                en: "A description is at most \(Limits.description) bytes; this has \(bytes)."
            )
        case .changed(let name):
            Phrase(
                id: "Berkas \(name) berubah ketika sedang dibaca. Laporan belum dikirim; jalankan lagi setelah berkas itu selesai ditulis.",
                en: "The file \(name) changed while it was read. The report was not sent; run this again once the file is complete."
            )
        case .reportTooLarge:
            Phrase(
                id: "Berkas laporan melebihi \(Limits.content) bita.", en: "The report file is longer than \(Limits.content) bytes.")
        }
    }
}
