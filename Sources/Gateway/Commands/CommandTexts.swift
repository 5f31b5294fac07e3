import Messages

/// What the commands say about themselves.
enum CommandTexts {
    static let gateway = Phrase(
        id: "Gateway Peluit: menerima, menyimpan dan menyerahkan laporan tersegel. Tidak dapat membuka satu pun.",
        en: "The Peluit gateway: accepts, keeps and hands out sealed reports. It can open none of them.")
    static let create = Phrase(
        id: "Membuat kunci gateway baru dan kartu publiknya.", en: "Make a new gateway's keys and its public card.")
    static let serve = Phrase(id: "Menjalankan gateway.", en: "Run the gateway.")

    static let data = Phrase(id: "Folder data gateway.", en: "The gateway's data folder.")
    static let roster = Phrase(
        id: "Folder publik dari kantor: roster.txt, rosters.bundle, epoch-<n>-slot-<i>.txt.",
        en: "The office's public folder: roster.txt, rosters.bundle, epoch-<n>-slot-<i>.txt.")
    static let listen = Phrase(
        id: "Alamat dan porta; porta 0 memilih yang bebas.", en: "Address and port; port 0 takes a free one.")
    static let address = Phrase(
        id: "Alamat publik seperti yang diketik pelapor, misalnya https://lapor.example.",
        en: "Public address as reporters type it, for example https://lapor.example.")
    static let onion = Phrase(
        id: "Layanan onion situs ini, http://….onion: halaman lewat alamat lain menunjuk ke sana.",
        en: "This site's onion service, http://….onion: pages under another address point to it.")
    static let torCircuits = Phrase(
        id: "Di belakang Tor dengan HiddenServiceExportCircuitID haproxy: batas per sirkuit; koneksi lain ditutup.",
        en: "Behind Tor with HiddenServiceExportCircuitID haproxy: limits per circuit; other connections are closed.")
    static let certificate = Phrase(id: "Rantai sertifikat TLS (PEM).", en: "TLS certificate chain (PEM).")
    static let key = Phrase(id: "Kunci TLS (PEM).", en: "TLS key (PEM).")
    static let dayQuota = Phrase(
        id: "Bita per hari; sesudahnya berkas menunggu tengah malam UTC.", en: "Bytes a day; then files wait for midnight UTC.")
    static let totalQuota = Phrase(
        id: "Bita seluruhnya; sesudahnya berkas ditolak.", en: "Bytes in all; then files are refused.")
    static let reserve = Phrase(
        id: "Bita disk bebas; di bawahnya berkas ditolak, dan di bawah seperempatnya tulisan juga.",
        en: "Bytes of free disk; below it files are refused, below a quarter of it text as well.")
    static let formLimit = Phrase(
        id: "Bita semua berkas dalam satu formulir.", en: "Bytes of all files of one form.")
    static let puzzleBits = Phrase(
        id: "Bit nol teka-teki saat sepi, 0 sampai 24.", en: "Zero bits of the puzzle while it is calm, 0 to 24.")
    static let exit = Phrase(id: "Tujuan tombol Keluar cepat.", en: "Where the quick exit leads.")

    static let site = Phrase(
        id: "Berkas pengaturan situs (YAML); tanpa ini berlaku isi bawaan.", en: "Site file (YAML); without it the shipped defaults hold.")
    static let siteFile = Phrase(id: "Berkas pengaturan situs.", en: "The site file.")
    static let siteCommands = Phrase(
        id: "Berkas pengaturan situs: teks, pertanyaan, daftar, dan batas.", en: "The site file: texts, questions, lists and limits.")
    static let siteCheck = Phrase(
        id: "Memeriksa berkas pengaturan situs dan menyebut semua kesalahannya.", en: "Check a site file and name all its mistakes.")
    static let siteExample = Phrase(
        id: "Menulis contoh lengkap berkas pengaturan situs dengan nilai bawaan.",
        en: "Write a complete example of a site file, with the defaults; its comments are in Indonesian.")

    static let created = Phrase(id: "kunci gateway dibuat", en: "the gateway's keys are made")
    static let createdNext = Phrase(
        id: "bawa kartu ini ke kantor untuk daftar petugas:", en: "take this card to the office for the roster:")
}
