import GatewayClient
import Messages
import Peluit

extension ReporterError {
    /// What is wrong, in one sentence.
    var sentence: Phrase {
        switch self {
        case .usage(let phrase): phrase
        case .gateway(let error): error.sentence
        case .context(let error): error.sentence
        case .full(let files):
            files
                ? Phrase(
                    id: "Server penuh dan sedang tidak menerima berkas. Belum ada yang dikirim.",
                    en: "The server is full and is not taking files now. Nothing was sent.")
                : Phrase(
                    id: "Server penuh dan sedang tidak menerima laporan. Belum ada yang dikirim.",
                    en: "The server is full and is not taking reports now. Nothing was sent.")
        case .attachment(let error): error.sentence
        case .report(let error): error.sentence
        case .contents(let error): error.sentence
        case .receipt(let error): error.sentence
        case .tooFewReaders(let found, let needed):
            Phrase(
                id: "Tanpa petugas yang Anda kecualikan hanya tersisa \(found) pembaca, padahal harus ada \(needed).",
                en: "Without the officers you leave out, \(found) can read it; there must be \(needed)."
            )
        case .unknownOfficer:
            Phrase(id: "Petugas pada --exclude tidak ada dalam daftar.", en: "--exclude names nobody in the roster.")
        case .textHoldsReceipt:
            Phrase(
                id: "Teks ini memuat kode laporan Anda, jadi tidak dikirim.", en: "This text holds your receipt code, so it was not sent.")
        case .emptyMessage: Phrase(id: "Pesan kosong.", en: "The message is empty.")
        case .notText: Phrase(id: "Pesan ini bukan teks UTF-8.", en: "The message is not UTF-8 text.")
        case .stopped: Phrase(id: "Dihentikan. Tidak ada yang dikirim.", en: "Stopped. Nothing was sent.")
        case .promise:
            Phrase(
                id: "Server menjawab, tetapi tanda terimanya tidak sah. Anggaplah laporan belum tersimpan.",
                en: "The server answered, but its promise does not verify. Take the report as not stored."
            )
        case .sealing:
            Phrase(
                id: "Laporan tidak dapat dikunci dengan kunci yang disajikan server.", en: "The report cannot be sealed to the keys served."
            )
        case .output: Phrase(id: "Keluaran tidak dapat ditulis.", en: "The output could not be written.")
        case .promiseFileExists:
            Phrase(id: "Berkas untuk tanda terima sudah ada.", en: "The file for the promise exists already.")
        }
    }

    /// What to do now, where the sentence does not say it.
    var hint: Phrase? {
        switch self {
        case .gateway(.unreachable):
            Phrase(
                id: "Periksa sambungan dan --gateway; alamat .onion perlu --proxy socks5://127.0.0.1:9050.",
                en: "Check the connection and --gateway; an .onion address needs --proxy socks5://127.0.0.1:9050."
            )
        case .context(.roster):
            Phrase(
                id: "Cocokkan --organisation dengan sidik jari pada poster. Jika cocok, jangan pakai alamat ini.",
                en: "Compare --organisation with the fingerprint on the poster. If they match, do not use this address."
            )
        case .full(files: true):
            Phrase(
                id: "Kirim tulisannya dulu tanpa berkas, atau coba lagi nanti.",
                en: "Send the text without files first, or try again later.")
        case .tooFewReaders:
            Phrase(
                id: "Pakailah saluran lain, misalnya inspektorat di atasnya.", en: "Use another channel, such as the inspectorate above.")
        case .unknownOfficer:
            Phrase(
                id: "Sebutkan nomor atau jabatan persis seperti dalam daftar.", en: "Give a number or a role exactly as the roster has it.")
        case .textHoldsReceipt:
            Phrase(id: "Hapus kode itu dari teks: petugas tidak memerlukannya.", en: "Take the code out: officers do not need it.")
        case .receipt(.checksum):
            Phrase(
                id: "Ada kata yang tertukar, atau kode ini milik organisasi lain.",
                en: "A word was mixed up, or the code belongs to another organisation."
            )
        case .promise:
            Phrase(id: "Kirim lagi, atau pakai saluran lain dari kantor.", en: "Send again, or use another of the office's channels.")
        case .gateway, .context, .full, .usage, .attachment, .report, .contents, .receipt, .emptyMessage, .notText, .stopped, .sealing,
            .output,
            .promiseFileExists:
            nil
        }
    }
}

extension GatewayClientError {
    var sentence: Phrase {
        switch self {
        case .unreachable: Phrase(id: "Server tidak dapat dihubungi.", en: "The server cannot be reached.")
        case .untrusted:
            Phrase(id: "Sertifikat TLS server tidak dipercaya sistem ini.", en: "This system does not trust the server's TLS certificate.")
        case .problem(let problem):
            ProblemCode(rawValue: problem.code)?.sentence
                ?? Phrase(id: "Server menolak: \(problem.code).", en: "The server refused: \(problem.code).")
        case .unexpectedAnswer(let status):
            Phrase(
                id: "Jawaban dari alamat ini bukan jawaban server Peluit (\(status)).",
                en: "What answers at this address is not a Peluit server (\(status))."
            )
        case .tooLarge(let limit):
            Phrase(id: "Jawaban server melebihi \(limit) bita.", en: "The server's answer is longer than \(limit) bytes.")
        case .cancelled: Phrase(id: "Dibatalkan.", en: "Cancelled.")
        }
    }
}

extension Receipt.ParseError {
    var sentence: Phrase {
        switch self {
        case .tooLong: Phrase(id: "Ini terlalu panjang untuk sebuah kode laporan.", en: "This is too long for a receipt code.")
        case .wordCount(let count):
            Phrase(id: "Kode laporan terdiri atas 12 kata; ini \(count).", en: "A receipt code has 12 words; this has \(count).")
        case .unknownWord(let position):
            Phrase(id: "Kata ke-\(position) tidak ada dalam daftar.", en: "Word \(position) is not in the list.")
        case .checksum: Phrase(id: "Kode ini tidak cocok.", en: "This code does not fit.")
        }
    }
}
