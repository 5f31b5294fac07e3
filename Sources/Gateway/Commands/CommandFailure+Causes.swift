import Messages
import Peluit
import Storage
import WebPages

/// What each error of a start means to an operator.
extension CommandFailure {
    init(_ error: any Error, reading folder: GatewayFolder) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as GatewayKeysError: self.init(error, in: folder)
        case let error as GatewayStartError: self.init(error)
        case let error as RosterRefusal: self.init(error)
        case is RosterKeeperError: self.init(GatewayStartError.noOrganisation)
        case let error as NoteError: self.init(.note(error))
        case let error as StorageError: self.init(error, in: folder)
        case let error as FileError: self.init(error, path: folder.path)
        default: self.init(.internal, Phrase(id: "Kesalahan di dalam program.", en: "The program failed."))
        }
    }

    init(_ error: FileError, path: String) {
        switch error {
        case .notFound:
            self.init(.noInput, Phrase(id: "Tidak ada: \(path)", en: "Not there: \(path)"))
        case .exists:
            self.init(
                .cannotCreate, Phrase(id: "Sudah ada, tidak ditimpa: \(path)", en: "Exists, and is not overwritten: \(path)"),
                hint: Phrase(id: "Pilih folder lain untuk gateway baru.", en: "Choose another folder for a new gateway."))
        case .noPermission:
            self.init(.noPermission, Phrase(id: "Tidak boleh membaca atau menulis: \(path)", en: "No permission to read or write: \(path)"))
        case .diskFull:
            self.init(.inputOutput, Phrase(id: "Disk penuh: \(path)", en: "The disk is full: \(path)"))
        case .tooLarge:
            self.init(.data, Phrase(id: "Berkas terlalu besar: \(path)", en: "The file is too large: \(path)"))
        case .failed(let code):
            self.init(
                .inputOutput,
                Phrase(id: "Disk gagal (kode \(code)): \(path)", en: "The disk failed (code \(code)): \(path)"))
        }
    }

    /// Every mistake of a site file on a line of its own, up to a screenful or three.
    init(_ mistakes: SiteFileMistakes, in path: String) {
        let shown = mistakes.all.prefix(100).map { Phrase(id: "\(path): \($0.sentence.id)", en: "\(path): \($0.sentence.en)") }
        let rest = mistakes.all.count - shown.count
        let more = Phrase(id: "\(path): dan \(rest) kesalahan lagi", en: "\(path): and \(rest) more mistakes")
        let isUnreadable = mistakes.all.contains { if case .syntax = $0.problem { true } else { false } }
        let quote = Phrase(
            id: "Teks yang memuat \": \" atau \" #\" ditulis di antara tanda petik; baris menjorok dengan spasi, bukan tab.",
            en: "Put a text that holds \": \" or \" #\" between quotes; indent with spaces, not with tabs.")
        let example = Phrase(id: "Contoh lengkap: peluit-gateway site example", en: "A complete example: peluit-gateway site example")
        self.init(.data, rest > 0 ? shown + [more] : shown, hint: isUnreadable ? quote : example)
    }

    init(cannotListenOn address: ListenAddress, code: Int32) {
        let place = "\(address.host):\(address.port)"
        self.init(
            .unavailable,
            Phrase(id: "Tidak dapat membuka \(place) (kode \(code)).", en: "Cannot listen on \(place) (code \(code))."),
            hint: Phrase(id: "Pilih porta lain dengan --listen.", en: "Choose another port with --listen."))
    }

    private init(_ error: GatewayKeysError, in folder: GatewayFolder) {
        let makeIt = Phrase(
            id: "Buat dengan: peluit-gateway init --data \(folder.path)", en: "Make it with: peluit-gateway init --data \(folder.path)")
        switch error {
        case .file(.notFound):
            self.init(
                .noInput, Phrase(id: "Belum ada gateway di \(folder.path).", en: "There is no gateway in \(folder.path) yet."), hint: makeIt
            )
        case .file(let error): self.init(error, path: folder.path)
        case .key:
            self.init(
                .data, Phrase(id: "Berkas kunci gateway rusak.", en: "A key file of the gateway is damaged."),
                hint: Phrase(
                    id: "Kembalikan gateway.key dan log.key dari cadangan.", en: "Restore gateway.key and log.key from a backup."))
        }
    }

    private init(_ error: GatewayStartError) {
        switch error {
        case .noOrganisation:
            self.init(
                .configuration,
                Phrase(id: "Belum ada daftar petugas yang dilayani.", en: "There is no roster to serve yet."),
                hint: Phrase(
                    id: "Jalankan dengan --roster FOLDER; isinya roster.txt buatan peluit-officer.",
                    en: "Run with --roster FOLDER, which holds roster.txt as peluit-officer wrote it."))
        case .otherOrganisation:
            self.init(
                .configuration,
                Phrase(
                    id: "Daftar petugas itu milik organisasi lain daripada yang dilayani gateway ini.",
                    en: "That roster is of another organisation than the one that this gateway serves."))
        case .damagedPin:
            self.init(.data, Phrase(id: "organisation.txt rusak.", en: "organisation.txt is damaged."))
        }
    }

    private init(_ error: RosterRefusal) {
        switch error {
        case .note:
            self.init(
                .data, Phrase(id: "Daftar petugas tidak sah: tanda tangannya tidak cocok.", en: "The roster does not verify."),
                hint: Phrase(id: "Salin ulang folder publik dari kantor.", en: "Copy the office's public folder again."))
        case .older:
            self.init(
                .data,
                Phrase(id: "Daftar petugas itu lebih tua daripada yang berlaku.", en: "That roster is older than the one in force."))
        case .notYetValid:
            self.init(
                .configuration, Phrase(id: "Daftar petugas itu belum mulai berlaku.", en: "That roster is not valid yet."),
                hint: Phrase(id: "Periksa jam komputer ini.", en: "Check this machine's clock."))
        case .foreignKeys:
            self.init(
                .configuration,
                Phrase(
                    id: "Daftar petugas itu menyebut kunci gateway lain, bukan kunci gateway ini.",
                    en: "That roster names the keys of another gateway, not of this one."),
                hint: Phrase(
                    id: "Bawa public/gateway.txt dari folder data ini ke kantor untuk daftar yang baru.",
                    en: "Take public/gateway.txt from this data folder to the office for a new roster."))
        case .splitBoard:
            self.init(
                .configuration,
                Phrase(
                    id: "Daftar petugas itu membagi papan jawaban (board-bits), yang belum dilayani versi ini.",
                    en: "That roster splits the reply board (board-bits), which this version does not serve."))
        }
    }

    private init(_ error: StorageError, in folder: GatewayFolder) {
        switch error {
        case .inUse:
            self.init(
                .tryAgain,
                Phrase(id: "Folder data sedang dipakai proses lain.", en: "Another process is using the data folder."))
        case .diskFull: self.init(.diskFull, path: folder.store)
        case .notFound: self.init(.notFound, path: folder.store)
        case .newerStore:
            self.init(
                .configuration,
                Phrase(id: "Data ini ditulis oleh versi yang lebih baru.", en: "A newer version wrote this data."),
                hint: Phrase(id: "Perbarui peluit-gateway.", en: "Update peluit-gateway."))
        case .damaged: self.init(.data, Phrase(id: "Penyimpanan rusak.", en: "The store is damaged."))
        case .failed(let code): self.init(.failed(code: code), path: folder.store)
        case .queueFull, .busy, .dayClosed, .dayNotClosed, .changed, .conflict, .tooMany, .wrongSize, .closed:
            self.init(.internal, Phrase(id: "Kesalahan di dalam program.", en: "The program failed."))
        }
    }
}
