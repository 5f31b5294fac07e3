import Messages
import Storage

extension OfficerError {
    /// A failure of the case store, in words.
    init(storage error: StorageError) {
        switch error {
        case .inUse:
            self.init(
                .tryAgain, Phrase(id: "folder kantor sedang dipakai proses lain", en: "another process is using the office folder"),
                hint: Phrase(id: "tunggu sampai selesai, lalu ulangi", en: "wait until it is done and try again"))
        case .diskFull:
            self.init(
                .inputOutput, Phrase(id: "disk penuh; yang sudah tersimpan aman", en: "the disk is full; what was stored is safe"),
                hint: Phrase(id: "kosongkan ruang, lalu ulangi", en: "make room and try again"))
        case .damaged:
            self.init(
                .data, Phrase(id: "penyimpanan kasus rusak", en: "the case store is damaged"),
                hint: Phrase(id: "hentikan pemakaian dan pulihkan dari cadangan", en: "stop using it and restore from a backup"))
        case .newerStore:
            self.init(
                .configuration,
                Phrase(id: "penyimpanan kasus dibuat oleh versi Peluit yang lebih baru", en: "the case store was written by a newer Peluit")
            )
        case .conflict, .changed, .busy, .queueFull:
            self.init(
                .tryAgain,
                Phrase(id: "kasus berubah sementara itu; tidak ada yang ditulis", en: "the case changed meanwhile; nothing was written"),
                hint: Phrase(id: "lihat lagi, lalu ulangi", en: "look again and repeat"))
        case .failed(let code):
            self.init(.inputOutput, Phrase(id: "penyimpanan gagal (kode \(code))", en: "the store failed (code \(code))"))
        case .dayClosed, .dayNotClosed, .notFound, .tooMany, .wrongSize, .closed:
            self.init(.software, Phrase(id: "kesalahan dalam Peluit: penyimpanan menolak", en: "a bug in Peluit: the store refused"))
        }
    }
}
