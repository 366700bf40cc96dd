/** The words of the settings of displays, their videos and pictures, and the parts of the building. */
export const displaysId = {
  title: 'Layar antrean',
  hint: 'Ukuran huruf dihitung dari layar dan kursi terjauh.',
  newName: 'Layar',
  name: 'Nama layar',
  diagonal: 'Ukuran layar (inci)',
  seat: 'Kursi terjauh (meter)',
  hung: 'Dipasang',
  wide: 'Mendatar',
  upright: 'Tegak',
  media: 'Video dan gambar',
  mediaHow: {
    silent: 'Ditampilkan tanpa suara',
    aloud: 'Dengan suara; diam saat memanggil',
    none: 'Tidak ditampilkan',
  },
  zone: 'Terpasang di',
  noZone: 'Tidak ditentukan',
  english: 'Panggilan juga dalam bahasa Inggris',
  englishHint: 'Sesudah bahasa Indonesia. Bila lebih dari tiga panggilan menunggu, hanya bahasa Indonesia.',
  speaks: 'Boleh menyebut panggilan',
  speaksHint: 'Layar-layar dalam satu ruangan bergantian: hanya satu yang bersuara.',
  stations: 'Menampilkan panggilan dari',
  previewOf: (rows: number, mm: number) => `${rows} panggilan terakhir, tinggi angka ${mm} mm`,
  reading: {
    'too-small': (metres: number) =>
      `Dari kursi terjauh (${metres.toLocaleString('id-ID')} m) panggilan di layar ini tidak terbaca.`,
    'no-room-for-media': (metres: number) =>
      `Agar panggilan terbaca dari ${metres.toLocaleString('id-ID')} m, video dan gambar tidak mendapat tempat di layar ini.`,
    mend: (inches: number | null, metres: number, letters: number | null) =>
      [
        inches === null ? 'Tidak ada layar yang cukup besar.' : `Pakai layar ${inches} inci atau lebih,`,
        `${inches === null ? 'Dekatkan' : 'atau dekatkan'} kursi terjauh sampai ${metres.toLocaleString('id-ID')} m`,
        letters === null
          ? ', atau matikan video dan gambar.'
          : `, atau pendekkan nama loket (yang terpanjang ${letters} huruf).`,
      ]
        .join(' ')
        .replace(' ,', ','),
    notMeasured: 'Isi ukuran layar dan jarak kursi terjauh, agar huruf cukup besar. Sekarang dianggap 50 inci dan 6 m.',
    read: (metres: number) => `Terbaca dari kursi terjauh (${metres.toLocaleString('id-ID')} m).`,
  },
  mediaTitle: 'Video dan gambar',
  mediaHint: 'MP4 (H.264), WebM, JPEG, PNG, WebP. Tampil di antara panggilan.',
  upload: 'Unggah berkas',
  uploading: (file: string, percent: number) => `Mengunggah ${file}: ${percent}%`,
  noMedia: 'Belum ada. Tanpa video, layar menampilkan cara mendapat layanan dan pengumuman kantor.',
  unusable: 'Tidak dapat ditampilkan: bukan video atau gambar yang didukung, atau berkasnya terpotong.',
  video: (megabytes: string) => `Video, ${megabytes} MB`,
  picture: (megabytes: string) => `Gambar, ${megabytes} MB`,
  failed: (display: string) => `${display} tidak dapat memutarnya. Simpan ulang sebagai MP4 (H.264).`,
  seconds: 'Detik',
  shown: 'Tampil',
  earlier: 'Lebih awal',
  later: 'Lebih akhir',
  runningPreview: 'Pratinjau teks berjalan',
  arrows: {
    title: 'Arah loket dilihat dari layar ini',
    hint: 'Hanya untuk layar di tempat lain: dari sana panah ke loket yang sama dapat berbeda.',
    asCounter: (way: string) => `Seperti di loket: ${way.toLowerCase()}`,
  },
  zones: {
    title: 'Bagian gedung',
    hint: 'Bila loket tersebar di beberapa ruangan. Panggilan menyebut nama dan warnanya.',
    newName: { id: 'Ruang', en: 'Room' },
    name: 'Nama bagian',
    colour: 'Warna',
    colours: { blue: 'Biru', violet: 'Ungu', wine: 'Merah anggur', black: 'Hitam' },
    counters: 'Loket di sini',
  },
};
