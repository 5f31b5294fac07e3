extension ProblemCode {
    /// What happened, and what to do now.
    package var sentence: Phrase {
        switch self {
        case .malformed:
            Phrase(
                id: "Server tidak dapat membaca permintaan ini. Perbarui program Peluit, lalu coba lagi.",
                en: "The server could not read this request. Update Peluit, then try again."
            )
        case .signatureInvalid:
            Phrase(
                id: "Server tidak mengakui tanda tangan ini. Periksa apakah kunci petugas masih ada dalam daftar petugas.",
                en: "The server does not accept this signature. Check that the officer's key is still in the roster."
            )
        case .clock:
            Phrase(
                id: "Jam komputer ini berbeda lebih dari 60 detik dari jam server. Setel jamnya, lalu coba lagi.",
                en: "This computer's clock differs from the server's by more than 60 seconds. Set it, then try again."
            )
        case .replayed:
            Phrase(
                id: "Server sudah pernah menerima permintaan bertanda tangan ini. Ulangi perintahnya agar ditandatangani kembali.",
                en: "The server has seen this signed request before. Run the command again so that it is signed afresh."
            )
        case .permitInvalid:
            Phrase(
                id: "Izin kirim tidak berlaku lagi. Kirim ulang; program akan meminta izin baru.",
                en: "The permit to send is no longer valid. Send again; the program will ask for a new one."
            )
        case .wrongOrganisation:
            Phrase(
                id: "Server ini tidak melayani organisasi tersebut. Cocokkan sidik jari organisasi dengan yang tertera pada poster.",
                en: "This server does not serve that organisation. Compare the fingerprint with the one on the poster."
            )
        case .notFound:
            Phrase(
                id: "Yang diminta tidak ada di server. Periksa alamat server, lalu coba lagi.",
                en: "The server does not have what was asked for. Check its address, then try again."
            )
        case .tooSlow:
            Phrase(
                id: "Sambungan terlalu lambat, jadi server memutusnya. Coba lagi; bagian yang sudah sampai tidak perlu dikirim ulang.",
                en: "The connection was too slow, so the server ended it. Try again; parts that arrived need not be sent again."
            )
        case .cellConflict:
            Phrase(
                id: "Server sudah menyimpan bagian lain dengan nama yang sama. Mulailah pengiriman berkas itu dari awal.",
                en: "The server already holds another part of that name. Start sending that file from the beginning."
            )
        case .alreadyPosted:
            Phrase(
                id: "Untuk kurun waktu ini sudah ada kiriman lain di papan jawaban. Tunggu kurun berikutnya.",
                en: "Something else has been posted for this period. Wait for the next one."
            )
        case .acknowledgementMismatch:
            Phrase(
                id: "Isi hari itu di server berbeda dari yang tersimpan di kantor. Tarik ulang hari itu, lalu konfirmasi kembali.",
                en: "The server holds something else for that day than the office. Pull the day again, then acknowledge it."
            )
        case .tooLarge:
            Phrase(
                id: "Kiriman lebih besar daripada ukuran yang ditetapkan. Perbarui program Peluit, lalu coba lagi.",
                en: "What was sent is larger than the fixed size. Update Peluit, then try again."
            )
        case .epochNotAccepted:
            Phrase(
                id: "Kunci minggu ini sudah berganti. Kirim ulang; laporan akan dikunci dengan kunci yang baru.",
                en: "The week's keys have changed. Send again; the report will be sealed with the new ones."
            )
        case .rosterNotAccepted:
            Phrase(
                id: "Daftar petugas sudah berganti. Kirim ulang; program akan mengambil daftar yang baru.",
                en: "The roster has changed. Send again; the program will fetch the new one."
            )
        case .noteRefused:
            Phrase(
                id: "Server menolak daftar atau sertifikat ini: tanda tangannya tidak cocok atau lebih tua. Terbitkan yang terbaru.",
                en: "The server refused this roster or certificate: its signature does not match, or it is older. Publish the latest."
            )
        case .periodNotCurrent:
            Phrase(
                id: "Kurun waktu kiriman ini sudah lewat atau belum mulai. Sinkronkan lagi pada kurun yang berjalan.",
                en: "The period of this posting is over or has not begun. Sync again in the current one."
            )
        case .dayNotClosed:
            Phrase(
                id: "Hari itu belum berakhir di server. Coba lagi setelah pukul 00.00 UTC.",
                en: "That day has not ended on the server. Try again after 00:00 UTC."
            )
        case .tooManyChallenges:
            Phrase(
                id: "Server sedang membatasi permintaan baru. Tunggu sebentar, lalu coba lagi.",
                en: "The server is limiting new requests. Wait a little, then try again."
            )
        case .internal:
            Phrase(
                id: "Terjadi kesalahan di server. Coba lagi; jika terulang, pakai saluran lain dari kantor.",
                en: "Something went wrong on the server. Try again; if it happens again, use another of the office's channels."
            )
        case .busy:
            Phrase(id: "Server sedang sibuk. Tunggu sebentar, lalu coba lagi.", en: "The server is busy. Wait a little, then try again.")
        case .dayQuota:
            Phrase(
                id: "Kuota server untuk hari ini sudah habis. Coba lagi setelah pukul 00.00 UTC, atau kirim tulisan tanpa berkas.",
                en: "The server's quota for today is used up. Try again after 00:00 UTC, or send the text without files."
            )
        case .storageFull:
            Phrase(
                id: "Ruang simpan server penuh. Kirim tulisan tanpa berkas, atau pakai saluran lain dari kantor.",
                en: "The server's storage is full. Send the text without files, or use another of the office's channels."
            )
        }
    }
}
