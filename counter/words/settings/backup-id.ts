/** Words of backups: where they are, how old, and what prevents them. */
export const backupId = {
  hint: 'Cadangan dibuat sendiri setiap hari dan diperiksa sesudah ditulis. Disimpan 7 harian dan 12 bulanan. Isinya tidak terbaca tanpa kunci balai: simpan salinan kunci di tempat lain.',
  make: 'Cadangkan sekarang',
  making: 'Sedang mencadangkan… Pelayanan berjalan terus.',
  beside: 'Di komputer hub',
  elsewhere: 'Di disk kedua',
  none: 'Belum ada cadangan di sini.',
  newest: (day: string, clock: string) => `Cadangan terakhir ${day}, pukul ${clock}.`,
  noSecond: 'Belum ada disk kedua. Jika komputer hub hilang atau rusak, cadangan di dalamnya ikut hilang.',
  slow: 'Cadangan terakhir di sini perlu lebih dari satu menit. Karena itu dibuat sekali sehari saja, tidak setiap jam.',
  onDataDisk:
    'Folder ini ada di disk yang sama dengan data balai: disk keduanya tidak terpasang, atau foldernya bukan di disk lain. Colokkan disk itu, atau pilih folder lain.',
  faults: {
    'no-place': 'Foldernya tidak ada. Colokkan disk atau USB-nya, lalu cadangkan lagi.',
    'no-room': 'Disk penuh. Kosongkan, atau pakai disk yang lebih besar.',
    'cannot-write': 'Folder tidak dapat ditulis. Periksa kabel dan hak akses disk.',
    'no-key': 'Kunci balai tidak ada di tempatnya. Kembalikan kuncinya, lalu cadangkan lagi.',
    damaged: 'Data balai rusak. Minta petugas TI menjalankan npm run check-data.',
    'not-kept': 'Yang ditulis tidak terbaca kembali sama. Ganti disk itu.',
  },
  settings: 'Kapan dan ke mana',
  clock: 'Setiap hari pukul',
  clockHint: 'Jika komputer mati pada jam itu, cadangan dibuat sesudah dinyalakan lagi.',
  hourly: 'Juga setiap jam selama ada pekerjaan',
  hourlyHint:
    'Dengan disk kedua, yang hilang bila komputer hub rusak paling lama pekerjaan satu jam, juga yang dikerjakan sesudah balai tutup. Tempat yang perlu lebih dari satu menit hanya diberi cadangan harian.',
  folder: 'Folder di disk kedua',
  folderHint: 'Alamat lengkap, misalnya /media/usb/antrean. Foldernya harus sudah ada di disk itu.',
  retention: {
    title: 'Berapa lama data orang disimpan',
    hint: 'Setiap malam yang sudah lewat masanya dihapus sendiri, dan jumlahnya dicatat di catatan audit. Percakapan WhatsApp hilang sesudah sehari. Samakan dengan Jadwal Retensi Arsip (JRA) daerah: angka biasa hanya angka awal, dipakai bila dikosongkan.',
    attachmentMonths: 'Foto dan lampiran, setelah perkara selesai (bulan)',
    complaintMonths: 'Isi pengaduan, setelah selesai (bulan)',
    caseMonths: 'Data pengunjung dan pemohon, setelah selesai (bulan)',
    letterMonths: 'Isi surat, setelah terbit (bulan)',
    registerMonths: 'Register yang sudah diganti (bulan)',
    auditMonths: 'Catatan siapa melihat apa (bulan)',
    usual: (months: number) => `Biasanya ${months} bulan.`,
  },
  key: {
    title: 'Kunci balai',
    hint: 'Data dan cadangan tersegel. Tanpa kunci balai tidak seorang pun dapat membacanya lagi.',
    named: (id: string) => `Kunci ${id}`,
    places: {
      beside:
        'PERHATIAN: kunci ada di samping data. Siapa pun yang menyalin folder data dapat membacanya. Minta petugas TI menjalankan npm run hall-key -- --move BERKAS.',
      file: 'Kunci ada di luar folder data. Pencuri cadangan atau salinan data tidak dapat membacanya; pencuri seluruh komputer dapat, jika disknya tidak dienkripsi.',
      command:
        'Kunci dibawa program saat hub dinyalakan. Pencuri cadangan dan pencuri disk tidak dapat membaca data, selama program itu tidak memberi kunci di tempat lain.',
    },
    unkept:
      'Lembar pemulihan belum dipastikan. Jika komputer ini rusak, data dan semua cadangan hilang bersama kuncinya.',
    kept: (day: string) => `Lembar pemulihan dipastikan tersimpan ${day}.`,
    password: 'Kata sandi Anda, sekali lagi',
    sheet: 'Lembar pemulihan (PDF)',
    lastLine: 'Ketik baris 6 dari lembar yang sudah dicetak',
    confirm: 'Lembar sudah disimpan',
  },
};
