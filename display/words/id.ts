const people = (count: number) => (count === 0 ? 'Tidak ada' : `${count} orang`);

export const id = {
  lastCalls: 'Panggilan terakhir',
  nobodyCalled: 'Belum ada panggilan',
  watchHere: 'Nomor Anda tampil dan disebut di sini.',
  queueNumber: 'Nomor antrean',
  recall: 'Panggilan ulang',
  pleaseGoTo: (place: string) => `Silakan menuju ${place}`,
  priority: 'Prioritas',
  serving: 'sedang dilayani',
  isNew: 'baru dipanggil',
  alsoServed: 'Juga sedang dilayani',
  waiting: 'Antrean sekarang',
  people,
  arePeopleWaiting: (count: number): string => (count === 0 ? 'yang menunggu' : 'menunggu'),
  range: (from: number, to: number) =>
    to === 0
      ? 'segera'
      : from === to
        ? `± ${to} menit`
        : from === 0
          ? `paling lama ${to} menit`
          : `± ${from}–${to} menit`,
  unknownWait: 'belum dapat diperkirakan',
  howItWorks: 'Cara mendapat layanan',
  steps: {
    take: ['Ambil nomor', 'di mesin antrean'],
    wait: ['Tunggu', 'lihat layar, dengarkan panggilan'],
    go: ['Datang ke loket', 'saat nomor Anda dipanggil'],
  },
  toKnow: 'Untuk diketahui',
  trial: 'Uji coba',
  closed: 'Kantor sedang tutup',
  opensAt: (date: string, time: string) => `Buka kembali ${date}, pukul ${time}`,
  opensLater: 'Waktu buka berikutnya belum ditetapkan',
  reconnecting: 'Menyambung ulang…',
  shownAsOf: (time: string) => `keadaan pukul ${time}`,
  followClerks: 'Ikuti panggilan petugas.',
  joining: 'Menyambung…',
  pairThisScreen: 'Pasangkan layar ini',
  typeTheCode: 'Ketik kode ini di Pengaturan, bagian Perangkat:',
  unlockSound: 'Aktifkan suara',
  touchAnywhere: 'sentuh layar atau tekan sembarang tombol',
};

export type DisplayWords = typeof id;
