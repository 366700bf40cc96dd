/** What those read who watch over the hall. */
export const hallNowId = {
  windowTitle: 'Balai sekarang',
  person: 'Data seseorang',
  reading: 'Sedang membaca…',
  asOf: (clock: string) => `Keadaan pukul ${clock}`,
  open: (clock: string | null) => (clock === null ? 'Buka' : `Buka sampai pukul ${clock}`),
  closed: (clock: string | null) => (clock === null ? 'Tutup' : `Tutup, buka lagi pukul ${clock}`),
  onlyLook: 'Anda dapat melihat. Yang berhak mengawasi balai dapat menutup layanan, melepas loket, dan memberi pesan.',
  minutes: (count: string) => `${count} mnt`,

  tiles: {
    label: 'Angka balai sekarang',
    waiting: 'Sedang menunggu',
    overTarget: (people: number, minutes: number) =>
      people === 0 ? `tidak ada lebih dari ${minutes} menit` : `${people} orang lebih dari ${minutes} menit`,
    longest: 'Paling lama menunggu',
    target: (minutes: number) => `sasaran: paling lama ${minutes} menit`,
    wait: 'Tunggu hari ini, median',
    p95: (minutes: string) => `95 dari 100: ${minutes}`,
    served: 'Dilayani',
    ofArrived: (arrived: string) => `dari ${arrived} yang datang`,
    standard: 'Sesuai waktu standar',
    held: (within: string, all: string) => `${within} dari ${all} pelayanan di loket`,
    noStandard: 'belum ada yang dapat diukur',
    lateCases: 'Berkas terlambat',
    lateHint: 'lewat waktu yang dijanjikan',
    before: (day: string, value: string) => `${day} jam ini ${value}`,
    noBefore: 'belum ada pembanding',
    missed: (count: string) => `${count} tidak hadir`,
  },

  alerts: {
    title: 'Perlu perhatian',
    none: 'Tidak ada. Balai berjalan baik.',
    more: (count: number) => `Tampilkan ${count} lagi`,
    less: 'Tampilkan lebih sedikit',
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
    printer: (printer: string, condition: string) => `${printer}: ${condition}`,
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
    backup: 'Cadangan hari ini belum ada',
    backupDo: {
      'no-place': 'Disk kedua tidak tercolok. Colokkan, lalu tekan Cadangkan sekarang di Pengaturan, Cadangan.',
      'no-room': 'Disk cadangan penuh. Kosongkan, atau pakai yang lebih besar.',
      'cannot-write': 'Disk cadangan tidak dapat ditulis. Periksa kabelnya, atau panggil petugas TI.',
      'no-key': 'Kunci balai tidak ada di tempatnya. Panggil petugas TI: npm run hall-key -- --check.',
      damaged: 'Data balai rusak. Panggil petugas TI: npm run check-data.',
      'not-kept': 'Disk cadangan tidak dapat dipercaya. Ganti disk itu.',
      old: 'Nyalakan komputer hub pada jam cadangan, atau tekan Cadangkan sekarang di Pengaturan, Cadangan.',
    },
    unreadable: (display: string, metres: number) =>
      `Panggilan di ${display} tidak terbaca dari kursi terjauh (${metres.toLocaleString('id-ID')} m)`,
    unreadableDo: (metres: number) =>
      `Dekatkan kursi sampai ${metres.toLocaleString('id-ID')} m, atau minta administrator membuka Pengaturan, Layar.`,
    tooFast: (kiosk: string) => `${kiosk} diminta mencetak lebih cepat daripada tangan pengunjung`,
    tooFastDo:
      'Lihat siapa di depannya. Bila tidak ada orang, minta administrator mencabut kiosk itu di Pengaturan, Perangkat, lalu memasangkannya lagi.',
    tooHigh: (kiosk: string) => `Sebagian tombol ${kiosk} tidak terjangkau dari kursi roda`,
    tooHighDo: (mm: number) =>
      `Bantu pengunjung yang duduk, dan mintalah tepi bawah layarnya dipasang paling tinggi ${mm} mm dari lantai.`,
  },

  conditions: {
    ready: 'siap',
    'paper-low': 'kertas hampir habis',
    'paper-out': 'kertas habis',
    'cover-open': 'tutupnya terbuka',
    cutter: 'pemotong macet',
    offline: 'tidak siap',
    unplugged: 'tidak terhubung',
    unreachable: 'tidak ada di jaringan',
    'agent-away': 'komputer pemegangnya tidak tersambung',
    busy: 'sedang dipakai program lain',
    'no-permission': 'tidak diizinkan',
    silent: 'tidak menjawab',
    broken: 'rusak',
  },

  /** What to do about it; `ready` needs nothing. */
  printerDo: {
    ready: '',
    'paper-low': 'Siapkan gulungan kertas baru di dekat printer.',
    'paper-out': 'Minta petugas memasang gulungan baru. Kertas yang tertunda lalu tercetak sendiri.',
    'cover-open': 'Minta petugas menutup tutup printer.',
    cutter: 'Minta petugas membuka tutup, mengeluarkan kertas yang tersangkut, lalu menutupnya.',
    offline: 'Minta petugas menekan tombol Feed; bila tetap, matikan dan hidupkan printer.',
    unplugged: 'Minta petugas memeriksa kabel dan daya printer.',
    unreachable:
      'Minta petugas memeriksa daya dan kabel jaringan; bila tetap, periksa alamatnya di Pengaturan, Printer.',
    'agent-away': 'Periksa daya dan jaringan komputer itu. Setelah kembali, kertas yang tertunda tercetak sendiri.',
    busy: 'Tutup program lain yang memakai printer itu.',
    'no-permission': 'Minta petugas TI memberi komputer hak atas printer itu.',
    silent: 'Minta petugas mematikan printer, menunggu sebentar, lalu menghidupkannya.',
    broken: 'Matikan dan hidupkan printer; bila tetap, pilih printer lain di Pengaturan, Printer.',
  },

  counters: {
    title: 'Loket',
    heads: { counter: 'Loket', state: 'Keadaan', since: 'Sejak', served: 'Selesai' },
    state: { closed: 'tutup', free: 'kosong', called: 'memanggil', serving: 'melayani', paused: 'jeda' },
    nobody: 'belum ditempati',
    ofStandard: (limit: number) => `dari ${limit}`,
    release: 'Lepas',
    releaseOf: (counter: string) => `Lepas ${counter}`,
    releaseTitle: (counter: string) => `Lepas ${counter}?`,
    releaseHint: (clerk: string) =>
      `${clerk} keluar dari loket ini dan petugas lain dapat menempatinya. Yang menunggu tetap dalam antrean. Tidak dapat diurungkan dari sini; petugasnya dapat memilih loket lagi.`,
    confirmRelease: 'Lepas loket',
  },

  services: {
    title: 'Layanan',
    heads: {
      service: 'Layanan',
      waiting: 'Menunggu',
      longest: 'Terlama',
      range: 'Perkiraan',
      quota: 'Sisa nomor',
      served: 'Dilayani',
    },
    unlimited: 'tanpa batas',
    range: (from: number, to: number) => `${from}–${to} mnt`,
    state: {
      open: 'Buka',
      'hall-closed': 'Kantor tutup',
      holiday: 'Hari libur',
      'closed-in-file': 'Ditutup di Pengaturan',
      'closed-today': 'Ditutup hari ini',
      'quota-spent': 'Nomor habis',
    },
    closedBy: (by: string, clock: string, reason: string) =>
      `${by}, pukul ${clock}${reason === '' ? '' : `: ${reason}`}`,
    close: 'Tutup',
    closeOf: (service: string) => `Tutup ${service} untuk hari ini`,
    reopen: 'Buka lagi',
    reopenOf: (service: string) => `Buka lagi ${service}`,
    closeTitle: (service: string) => `Tutup ${service} untuk hari ini?`,
    closeHint: (waiting: number) =>
      `Kiosk tidak lagi memberi nomor untuk layanan ini. ${waiting === 0 ? 'Tidak ada yang menunggu.' : `${waiting} orang yang sudah menunggu tetap dilayani.`} Dapat dibuka lagi kapan saja; besok terbuka dengan sendirinya.`,
    reason: 'Alasan (untuk catatan kantor)',
    reasons: ['Kuota daerah terpenuhi', 'Petugasnya tidak ada', 'Sistem pusat terganggu'],
    confirmClose: 'Tutup hari ini',
  },

  day: {
    end: 'Akhiri hari ini',
    resume: 'Buka lagi hari ini',
    endTitle: 'Akhiri pelayanan hari ini?',
    endHint: (waiting: number) =>
      `Kiosk tidak lagi memberi nomor, layar dan situs mengatakan kapan balai buka lagi. ${waiting === 0 ? 'Tidak ada yang menunggu.' : `${waiting} orang yang sudah menunggu tetap dilayani.`} Dapat dibuka lagi selama hari ini; besok seperti biasa.`,
    reason: 'Alasan (untuk catatan kantor)',
    reasons: ['Listrik padam', 'Sistem pusat terganggu', 'Rapat seluruh pegawai'],
    confirm: 'Akhiri hari ini',
    ended: (by: string, clock: string, reason: string) =>
      `diakhiri ${by}, pukul ${clock}${reason === '' ? '' : `: ${reason}`}`,
  },

  message: {
    title: 'Pesan ke balai',
    none: 'Tidak ada pesan di layar.',
    write: 'Tulis pesan',
    replace: 'Ganti',
    takeBack: 'Tarik kembali',
    until: (clock: string, by: string) => `sampai pukul ${clock}, oleh ${by}`,
    spoken: 'dibacakan sekali',
    silent: 'tanpa suara',
    dialogTitle: 'Pesan ke balai',
    samples: 'Kalimat siap pakai',
    indonesian: 'Bahasa Indonesia',
    english: 'Bahasa Inggris',
    minutes: 'Berlaku selama',
    minutesOf: (count: number) => (count < 60 ? `${count} menit` : `${count / 60} jam`),
    say: 'Bacakan sekali setelah panggilan yang sedang menunggu',
    hint: 'Tampil di semua layar dan kiosk. Jangan menyebut nama atau nomor orang.',
    card: 'Ada nomor yang panjang seperti NIK. Pesan ini dibaca semua orang: hapuslah nomornya.',
    left: (count: number) => `sisa ${count} huruf`,
    confirm: 'Tampilkan',
    templates: [
      { id: 'Pelayanan dimulai kembali pukul 13.00.', en: 'Service resumes at 13.00.' },
      {
        id: 'Sistem sedang terganggu. Mohon menunggu; nomor Anda tetap berlaku.',
        en: 'The system is disturbed. Please wait; your number stays valid.',
      },
      { id: 'Hari ini ramai. Terima kasih atas kesabaran Anda.', en: 'It is busy today. Thank you for your patience.' },
      {
        id: 'Mohon siapkan KTP dan KK asli sebelum dipanggil.',
        en: 'Please have your original KTP and KK ready before you are called.',
      },
      {
        id: 'Pengambilan nomor ditutup untuk hari ini. Yang sudah memegang nomor tetap dilayani.',
        en: 'No more numbers today. Whoever has a number will be served.',
      },
    ],
  },

  equipment: {
    title: 'Perangkat',
    online: 'tersambung',
    away: 'tidak tersambung',
    awaySince: (clock: string) => `tidak tersambung sejak ${clock}`,
    older: 'halaman versi lama',
    lines: { slow: 'jaringan lambat', breaks: 'jaringan sering putus' },
    papers: (count: number) => `${count} kertas menunggu keputusan`,
    kinds: { kiosk: 'Kiosk', display: 'Layar', printer: 'Printer' },
  },

  course: {
    title: 'Jalannya hari ini',
    waiting: 'Orang menunggu sepanjang hari',
    today: 'Hari ini',
    arrivals: 'Kedatangan per jam',
    arrived: 'Datang',
    waits: 'Lama menunggu menurut jam kedatangan',
    median: 'Median',
    p95: '95 dari 100',
    clock: 'Pukul',
    hour: 'Jam',
    people: 'orang',
    unit: 'menit',
    none: 'Belum ada pengunjung hari ini.',
    pastDays: 'Hari-hari lain di Laporan',
    save: 'Excel',
    saveCsv: 'CSV jalannya hari',
    failed: 'Berkas tidak dapat diambil. Coba lagi.',
    fileName: 'balai-sekarang',
    courseName: 'jalannya-hari',
  },
};

export type HallNowMessages = typeof hallNowId;
