/** State of each counter and service; freeing a counter, closing a service. */
export const placesId = {
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
};
