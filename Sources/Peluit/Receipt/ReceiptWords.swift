// Generated from words/receipt-words-id.txt by words/generate.py; edit those, not this.
// The words: CC BY-SA 4.0, from wordfreq 3.1.1 by Robyn Speer; see words/LICENSE.txt.

/// The 1,024 Indonesian words of receipt codes, in ascending order; word n stands for the number n. Spec 4.1.
///
/// One flat literal instead of an array of strings: it costs no start-up work, no allocation and, in the web client, no
/// Unicode tables.
enum ReceiptWords {
    static let count = 1024

    /// Bytes that each word occupies in the table; shorter words end in spaces.
    static let width = 8

    /// Unique among all words: what a reader needs to recognise one.
    static let distinctLetters = 4

    /// The lower-case ASCII letters of one word, without its padding; 4 to 8 bytes that live as long as the program.
    ///
    /// - Precondition: `index` is in `0..<count`.
    static func word(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        precondition(index >= 0 && index < count)
        let start = table.utf8Start + index * width
        var length = width
        while start[length - 1] == space { length -= 1 }
        return UnsafeBufferPointer(start: start, count: length)
    }

    private static let space: UInt8 = 0x20

    private static let table: StaticString = """
        abadi   adaptasiadegan  adik    agen    akademikakhir   akrab   akses   aksi    aktif   aktor   aktris  akun    akurat  alami   \
        alarm   alat    album   alih    alumni  aman    amatir  ambil   ampun   anak    analisisandai   aneka   angkasa angsa   animasi \
        antar   antena  antik   antusiasanugerahapel    aplikasiarea    armada  aroma   arsip   arti    arus    asam    aset    asin    \
        asli    asmara  aspek   aspirasiasrama  asyik   atap    atlet   atmosferatom    atur    audio   aula    awal    ayah    babak   \
        baca    badan   badut   bagasi  bagus   bahasa  baik    bakar   bakso   bakti   balai   balok   bandar  bangun  bantu   banyak  \
        barang  baru    basis   basket  batas   baterai batin   batubarabawah   bayi    beasiswabebas   bebek   bedah   bekal   belajar \
        beli    benda   bengkel benih   bensin  bentuk  berat   beres   berisik besar   beton   biasa   bibir   bicara  bidang  bijak   \
        biji    bikin   bina    bingung bintang biologi bioskop biro    bisnis  bocah   bocor   bola    boleh   boneka  bonus   bosan   \
        botol   buat    bubar   bubuk   budaya  budidayabukit   buku    bulan   bumbu   bumi    bunga   bunyi   burung  busana  busur   \
        butir   butuh   cabang  cahaya  cair    cakap   calon   campur  cangkir capai   cara    catat   celah   cepat   cerdas  cerita  \
        cermin  cerpen  cetak   cincin  cinta   ciri    coba    cocok   cokelat contoh  cuaca   cuci    cukup   dada    daerah  daftar  \
        daging  dahsyat dahulu  damai   dampak  danau   dangdut dapur   darat   dasar   datang  daun    debu    definisidekat   dengar  \
        depan   deras   dermaga desa    detektifdetik   dewasa  dialog  diam    diesel  diet    dimensi dinamis dinding direkturdisiplin\
        diskon  doktor  dolar   domain  domestikdominasidompet  donat   dongeng dorong  dosis   drama   drum    duduk   dukung  dunia   \
        durasi  dusun   duta    edisi   editor  edukasi efek    efisien ekonomi ekor    ekspor  ekstra  elang   elegan  elektrikelemen  \
        elite   emas    energi  episode esok    etika   evaluasievolusi fajar   fakta   fakultasfase    favorit festivalfigur   fiksi   \
        film    filsafatfilter  final   fisika  fokus   format  forum   fosil   foto    fungsi  gading  gagah   galaksi galeri  gambar  \
        gampang gandum  ganjil  ganti   garam   garis   garuda  gawang  gaya    gedung  gejala  gelar   gembira genap   generasigeng    \
        gerak   gerbang gerhana geser   gigi    gitar   goreng  goyang  grafis  grosir  gudang  gugup   guna    gunung  guru    habis   \
        hadiah  halaman halus   handal  hangat  harap   harga   hari    harmonishasil   hebat   helm    henti   hewan   hias    hidup   \
        hijau   hilir   hitung  hobi    hotel   hulu    huruf   hutan   ibarat  identik ideologiidola   ikan    ikhlas  iklim   ikut    \
        ilmiah  ilmuwan imbang  indah   indeks  industriingat   ingin   inovasi insinyurinstan  interiorinti    ipar    iris    istilah \
        izin    jadwal  jaga    jagung  jalan   jalur   jambu   jamin   jangan  janji   jarak   jaring  jarum   jatah   jati    jauh    \
        jawab   jeda    jejak   jelas   jembatanjemput  jendela jenis   jenjang jernih  jeruk   jilid   jitu    jiwa    jual    jujur   \
        jumlah  jumpa   junior  juri    jurnal  jurus   kabar   kabel   kabut   kacamatakadang  kader   kado    kafe    kain    kakak   \
        kalenderkali    kalori  kalsium kalung  kambing kamera  kampus  kangen  kantor  kapal   kapsul  karaoke karbon  karet   karier  \
        kartu   karya   kasih   kasur   katalog kategorikaum    kawan   kayu    kecil   kedelai keju    kelapa  kelenjarkelilingkelompok\
        keluargakemarau kembar  kenal   kendali kentang kepitingkerabat kereta  keringatkerja   kertas  kesan   ketat   khas    kilat   \
        kimia   kinerja kipas   kiper   kira    kirim   kisah   klasik  klinik  kodok   kolam   koleksi koloni  komentarkomitmenkomodo  \
        komputerkondisi konsep  kontrak kopi    koran   koridor kostum  kota    kuah    kualitaskuasa   kucing  kuda    kuliah  kulkas  \
        kumis   kunjung kuno    kurang  kurir   kursi   laba    lagu    lahan   lahir   lambung lampau  lancar  landas  langsunglanjut  \
        lapis   laptop  laser   latar   laut    layak   lazim   lebar   lele    leluhur lemak   lembaga lemon   lempar  lengkap lensa   \
        lepas   level   lezat   libur   lidah   lift    liga    lihat   lilin   limit   lingkup lintas  lirik   lisan   listrik logam   \
        logika  logo    lokasi  lomba   lompat  lonceng luar    lubang  lucu    lukis   lulus   lumayan lumpur  lunak   lupa    lutut   \
        maaf    magang  magnet  mahal   mahkota maju    makan   maklum  makmur  maksimalmalam   mampu   manajer mandi   mangkuk manis   \
        mantap  manusia maritim markas  mars    masa    masker  masuk   mataharimateri  mawar   medali  media   meja    mekanik memori  \
        menang  menit   menu    merah   merek   merpati mesin   metal   meter   metode  milik   minat   mineral minum   minyak  mirip   \
        misi    misteri mitos   mitra   mobil   model   molekul momen   monitor monumen motif   motor   mudah   mudik   mulia   mulut   \
        muncul  mundur  mungkin murid   murni   museum  musim   mutiara mutu    nakal   napas   nasionalnaskah  navigasinegeri  nelayan \
        nenek   netral  niaga   niat    nikmat  nilai   normal  novel   nuansa  nurani  nutrisi nyaman  nyaris  nyata   nyenyak objek   \
        oksigen olahragaombak   open    operasi opini   orang   orbit   otak    otomatisotot    pabrik  pacu    padat   pagar   pagi    \
        paham   pahit   pahlawanpajak   pakai   paket   panas   panci   panel   pangeranpanitia panjang pantai  papa    parfum  parkir  \
        paruh   pasang  pasir   paspor  patroli patut   payung  pecah   pedas   pedoman peduli  pegang  peka    pelangi pelosok peluang \
        penalti pendekarpenguin pensiun penuh   pepatah peran   percaya pergi   periksa perlu   permen  persik  pertama perut   pesawat \
        pesisir pesona  pesta   petir   piala   piano   pidato  pijat   pikir   pilar   pilih   pilot   pinang  pinjam  pintu   pipi    \
        piring  pisau   pita    planet  plastik pohon   poin    pokok   polos   pompa   pondok  posisi  poster  potong  potret  praktik \
        pramuka pribadi produsenpromosi propertiprovinsiproyek  psikologpuas    puing   puisi   puji    pulang  pulsa   puncak  pupuk   \
        purba   pusat   pustaka putar   radio   ragam   raih    raja    rajin   raksasa ramah   rambut  rangka  rapat   ratu    rekan   \
        rekeningrekreasirela    relevan remaja  rempah  rencana renovasirepot   resep   resolusirestoranreuni   revisi  rezeki  rilis   \
        rindu   ring    riset   risiko  riwayat robot   roda    roket   ronde   rotasi  roti    ruang   rukun   rumput  rumus   rupiah  \
        rusa    rute    rutin   sabun   sadar   sahabat sains   saku    saldo   salju   sama    sambal  sampah  santun  sapi    saran   \
        sarjana sastra  satelit satwa   saudara saus    sawit   sayang  sayur   sebut   segera  segitigasehat   sejarah sejuk   sekolah \
        sektor  selamat selesai selimut seluruh semangatsembuh  semesta seminar sempurnasenam   sendok  sengaja seniman senja   sensitif\
        sentuh  senyum  sepatu  sepeda  sepupu  serikat seru    sesi    setia   sewa    siang   siap    sibuk   sifat   siklus  silam   \
        simak   simbol  simpan  sinar   sinetronsinga   sini    sinopsissinyal  sipil   sistem  siswa   situasi skenariosketsa  slogan  \
        soal    sobat   sofa    solid   solusi  sopan   sopir   sore    sosial  sosok   spanduk stadion standar stasiun strukturstudio  \
        suara   suasana subur   sudut   suka    sukses  sumber  sungai  suster  susu    syarat  syukur  tablet  tabung  tahap   tahun   \
        tajam   tamat   tambah  tampil  tamu    tanah   tanda   tangki  tani    tanjung target  tarik   tata    teater  tebak   tebing  \
        teguh   tekad   teknik  teks    telat   telepon telinga telur   teman   tembok  tempat  tenaga  tengah  teori   tepi    tepung  \
        terang  terima  terminaltertib  tiba    tidur   tikus   timbul  tindak  tingkat tipe    tipis   titik   tokoh   tolak   tombol  \
        tong    tonton  topeng  topik   tradisi transisitubuh   tugas   tugu    tukang  tulis   tunai   tunduk  tuntas  turnamenturun   \
        tutup   ubah    ucap    udara   ujung   ukur    umpan   umum    ungkap  ungu    unit    unjuk   unsur   unta    untung  upacara \
        upaya   usaha   usia    usul    utama   variasi video   virtual visual  vitamin vokal   volume  waduk   wahana  wajah   wajib   \
        wakil   waktu   wangi   waras   warna   warung  wasit   wilayah wisata  wisuda  wujud   yakin   yayasan yoga    zaitun  zona    \

        """
}
