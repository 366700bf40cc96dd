/** What needs somebody, and what he may do about it. */
export const alertsId = {
  alerts: {
    title: 'Perlu perhatian',
    none: 'Tidak ada. Balai berjalan baik.',
    noOther: 'Selain yang tertulis di atas tidak ada.',
    unknown: 'Belum diketahui, karena sambungan terputus.',
    more: (count: number) => `Tampilkan ${count} lagi`,
    less: 'Tampilkan lebih sedikit',
    dayAhead: (day: string) =>
      `Balai berjalan pada hari layanan ${day}: jam komputer hub pernah terlalu maju, atau sekarang terlambat`,
    dayAheadDo: (today: string) =>
      `Bila hari ini memang ${today}, mulai hari layanan yang benar. Bila bukan, betulkan dulu jam komputer hub.`,
    dayAheadTomorrow:
      'Hari ini sudah pernah dibuka. Nomor dan kuota hari itu berjalan terus; mulai hari layanan yang benar besok pagi, sebelum nomor pertama.',
    restored: (date: string, clock: string) =>
      `Balai dipulihkan ke keadaan ${date} pukul ${clock}: yang terjadi sesudah itu tidak tercatat lagi`,
    restoredDo: (from: Readonly<Record<'tickets' | 'cases' | 'letters' | 'complaints', number>>) =>
      `${from.tickets === 1 ? noSlipsOut : `Nomor hari ini mulai dari ${from.tickets}, sehingga tidak ada yang sama dengan struk lama. Beri pemegang struk lama nomor baru di loket, menurut urutannya: tombol Beri nomor.`} Urutan surat mulai dari ${from.letters}, berkas dari ${from.cases}, pengaduan dari ${from.complaints}.`,
    helpAsked: (kiosk: string, minutes: number) => `Pengunjung di ${kiosk} memanggil petugas sejak ${minutes} menit`,
    helpDo: 'Minta satu petugas datang.',
    nobodyServes: (people: number, station: string) =>
      `${people} orang menunggu di ${station}, tidak ada loket terbuka`,
    longWaits: (people: number, minutes: number, station: string) =>
      `${people} orang menunggu lebih dari ${minutes} menit di ${station}`,
    callNow: (free: number) => `${free} loket sedang kosong: minta petugasnya memanggil.`,
    openOne: 'Buka satu loket lagi.',
    callBack: (paused: number) => `Minta yang sedang jeda kembali (${paused} loket), atau buka satu loket lagi.`,
    callBackOnly: (paused: number) => `Minta yang sedang jeda kembali (${paused} loket).`,
    allOpen: 'Semua loket sudah terbuka. Bantu di loket yang paling lama, atau beri tahu balai.',
    longCall: (number: string, counter: string, minutes: number) =>
      `${number} dipanggil ${counter} ${minutes} menit lalu dan belum dilayani`,
    longCallDo: 'Minta petugas memanggil ulang atau menandai tidak hadir.',
    heldTooLong: (number: string, station: string, minutes: number) =>
      `${number} ditahan di ${station}, waktu kembalinya lewat ${minutes} menit`,
    heldTooLongDo: 'Minta petugas menekan Lanjutkan bila orangnya sudah ada.',
    overStandard: (number: string, counter: string, minutes: number, limit: number) =>
      `${number} di ${counter} sudah ${minutes} menit, standarnya ${limit} menit`,
    overStandardDo: 'Tanyakan apakah petugas perlu bantuan.',
    longBreak: (counter: string, minutes: number, people: number) =>
      `${counter} jeda ${minutes} menit, ${people} orang menunggu`,
    longBreakDo: 'Minta petugasnya kembali, atau lepas loketnya untuk petugas lain.',
    quotaLow: (service: string, left: number) => `Nomor ${service} tinggal ${left} untuk hari ini`,
    quotaDo: 'Beri tahu pengunjung yang baru datang.',
    printer: (printer: string, condition: string, waiting: number) =>
      `${printer}: ${condition}${waiting === 0 ? '' : `, ${waiting} cetakan menunggu`}`,
    printerPapers: (printer: string, papers: number) => `${printer}: ${papers} kertas menunggu keputusan`,
    papersDo: 'Petugas loket memutuskan: cetak lagi atau sudah ada.',
    kioskAway: (device: string) => `${device} tidak tersambung`,
    kioskDo: 'Periksa layar, listrik, dan jaringannya. Sementara itu petugas loket memberi nomor: tombol Beri nomor.',
    displayDo: 'Periksa layar, listrik, dan jaringannya. Panggil pengunjung dengan suara sementara itu.',
    lateCases: (cases: number) => `${cases} berkas lewat waktu yang dijanjikan`,
    lateCasesDo: 'Lihat Laporan, Buku, Berkas: di meja siapa langkahnya.',
    complaintsDue: (late: number, near: number) =>
      [late > 0 ? `${late} pengaduan lewat batas waktunya` : '', near > 0 ? `${near} pengaduan hampir jatuh tempo` : '']
        .filter((part) => part !== '')
        .join(', '),
    complaintsDueDo: 'Ingatkan petugas pengaduan: yang paling dekat jatuh temponya ada di urutan teratas daftarnya.',
    toComplaints: 'Buka pengaduan',
    media: (display: string, files: string) => `${display} tidak dapat menampilkan ${files}`,
    mediaDo: 'Layar melewatinya. Minta administrator menggantinya di Pengaturan, Layar.',
    backup: 'Ada cadangan yang tidak dapat dibuat',
    backupOld: 'Sudah lebih dari sehari tidak ada cadangan baru',
    backupDo: {
      'no-place': 'Disk kedua tidak tercolok. Colokkan, lalu tekan Cadangkan sekarang di Pengaturan, Cadangan.',
      'no-room': 'Disk cadangan penuh. Kosongkan, atau pakai yang lebih besar.',
      'cannot-write': 'Disk cadangan tidak dapat ditulis. Periksa kabelnya, atau panggil petugas TI.',
      'no-key': 'Kunci balai tidak ada di tempatnya. Panggil petugas TI: npm run hall-key -- --check.',
      damaged: 'Data balai rusak. Panggil petugas TI: npm run check-data.',
      'not-kept': 'Disk cadangan tidak dapat dipercaya. Ganti disk itu.',
      old: 'Nyalakan komputer hub pada jam cadangan, atau tekan Cadangkan sekarang di Pengaturan, Cadangan.',
    },
    backupOnDataDisk: (folder: string) => `Cadangan di “${folder}” ada di disk yang sama dengan data balai`,
    backupOnDataDiskDo:
      'Disk kedua mungkin tidak terpasang: colokkan, lalu tekan Cadangkan sekarang di Pengaturan, Cadangan. Bila masih tertulis, panggil petugas TI: folder itu tidak berada di disk lain.',
    unreadable: (display: string, metres: number) =>
      `Panggilan di ${display} tidak terbaca dari kursi terjauh (${metres.toLocaleString('id-ID')} m)`,
    unreadableDo: (metres: number) =>
      `Dekatkan kursi sampai ${metres.toLocaleString('id-ID')} m, atau minta administrator membuka Pengaturan, Layar.`,
    tooFast: (kiosk: string) => `${kiosk} diminta mencetak lebih cepat daripada tangan pengunjung`,
    tooFastDo:
      'Lihat siapa di depannya. Bila tidak ada orang, minta administrator mencabut kiosk itu di Pengaturan, Perangkat, lalu memasangkannya lagi.',
    manyLookUps: (clerk: string, people: number, matters: number) =>
      `${clerk} memeriksa ${people} orang di register dalam satu jam, ${matters === 0 ? 'tanpa' : `untuk ${matters}`} pengunjung atau berkas`,
    manyLookUpsDo:
      'Mungkin ada sebabnya, misalnya satu keluarga atau daftar dari kelurahan: tanyakan kepadanya. Rinciannya ada di Pengaturan, Catatan audit.',
    tooHigh: (kiosk: string) => `Sebagian tombol ${kiosk} tidak terjangkau dari kursi roda`,
    tooHighDo: (mm: number) =>
      `Bantu pengunjung yang duduk, dan mintalah tepi bawah layarnya dipasang paling tinggi ${mm} mm dari lantai.`,
  },
};

const noSlipsOut = 'Menurut kantor, struk hari ini belum ada di tangan siapa pun: nomor mulai dari 001.';
