import { refusalsId } from '../../ui/words/refusals-id.ts';
import { attachmentsId } from './attachments-id.ts';
import { caseWorkId } from './case-work-id.ts';
import { deskId } from './desk-id.ts';
import { listsId } from './lists-id.ts';
import { messagesId } from './messages-id.ts';
import { workId } from './work-id.ts';

/** Words of the counter. The Indonesian ones define the type of the others. */
export const coreId = {
  refusals: refusalsId,
  silentRoom: (displays: readonly string[]) =>
    `Panggilan tidak terdengar di ${displays.join(', ')}. Sentuh layar itu satu kali; bila tetap diam, panggil langsung.`,
  notKept: {
    full: 'Disk komputer hub penuh. Nomor dan panggilan baru belum bisa dibuat. Minta petugas TI mengosongkannya; setelah itu berjalan sendiri lagi.',
    'not-written':
      'Disk komputer hub tidak dapat ditulis. Nomor dan panggilan baru belum bisa dibuat. Panggil petugas TI.',
    damaged: 'Data di komputer hub rusak. Panggil petugas TI: npm run check-data, lalu npm run restore.',
  },
  trial: 'Uji coba',
  connecting: 'Menyambung ke pusat antrean…',
  hubAway: (time: string) =>
    `Sambungan ke pusat antrean terputus. Yang tampil di sini keadaan pukul ${time}. Layar menyambung sendiri.`,
  tooManyTries: (seconds: number) =>
    `Terlalu banyak percobaan. Coba lagi setelah ${seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`}.`,
  notTold: 'Belum ada jawaban dari pusat antrean. Yang tampil di sini mungkin sudah berubah.',
  pageLost: 'Halaman ini belum dapat dimuat, karena pusat antrean tidak menjawab.',
  again: 'Coba lagi',
  language: 'English',
  languageName: 'Ganti ke bahasa Inggris',
  close: 'Tutup',
  cancel: 'Batal',
  save: 'Simpan',
  minutes: (count: number) => `${count} mnt`,
  span: {
    short: 'kurang dari 1 menit',
    minutes: (n: number) => `${n} menit`,
    hours: (n: number) => `${n} jam`,
    days: (n: number) => `${n} hari`,
  },
  optional: (name: string) => `${name} (boleh kosong)`,

  signIn: {
    title: 'Masuk',
    takenOver: (name: string) =>
      `Loket Anda diambil alih oleh ${name}, bersama pengunjung yang ada di sana. Ini tercatat. Silakan masuk lagi.`,
    sessionEnded: 'Sesi di layar ini berakhir, misalnya karena Anda masuk di loket lain. Silakan masuk lagi.',
    name: 'Nama pengguna',
    password: 'Kata sandi',
    counter: 'Loket',
    noCounter: 'Tanpa loket',
    noCounterHint: 'untuk pejabat dan pengaturan',
    free: 'kosong',
    takenBy: (name: string) => `dipakai ${name}`,
    enter: 'Masuk',
    lacks: {
      name: 'Nama pengguna belum diisi.',
      password: 'Kata sandi belum diisi.',
      counter: 'Pilih dahulu loket Anda, atau “Tanpa loket”.',
    },
    takeOverTitle: (counter: string) => `Ambil alih ${counter}?`,
    takeOver: (name: string) =>
      `${name} masih tercatat di loket ini dan akan dikeluarkan; pengunjung yang ada di sana beralih kepada Anda. Pastikan ia memang sudah pergi.`,
    takeOverYes: 'Ya, ambil alih',
    notPaired: 'Layar ini belum dipasangkan',
    pairingHint: 'Berikan kode ini kepada administrator, atau masuk sebagai administrator di bawah.',
    pairingCode: 'Kode pemasangan',
    setUp: 'Mulai sungguhan…',
    setUpHint: 'Kantor ini masih uji coba.',
  },

  chooseCounter: {
    title: 'Pilih loket',
    hint: 'Anda sudah masuk, tetapi belum menempati loket.',
    none: 'Belum ada loket.',
  },

  bar: {
    served: (count: number) => `${count} dilayani hari ini`,
    average: (minutes: string) => `rata-rata ${minutes} menit`,
    settings: 'Pengaturan',
    cases: (count: number) => `Berkas (${count})`,
    complaints: (count: number) => (count === 0 ? 'Pengaduan' : `Pengaduan (${count})`),
    late: (count: number) => `${count} terlambat`,
    keys: 'Tombol pintas',
    signOut: 'Keluar',
    break: 'Jeda',
    reopen: 'Buka kembali',
    lock: 'Kunci',
    account: (name: string) => `Akun ${name}`,
    backToCounter: 'Kembali ke loket',
    chooseCounter: 'Pilih loket…',
    chooseCounterTitle: 'Pilih loket',
  },

  lock: {
    title: 'Layar terkunci',
    whose: (name: string) => `${name} masih masuk di sini.`,
    pin: 'PIN',
    open: 'Buka',
    withPassword: 'Pakai kata sandi',
    leave: (name: string) => `Bukan ${name}? Masuk sebagai orang lain`,
  },

  ...deskId,
  ...workId,
  ...listsId,
  ...caseWorkId,
  hallNow: { open: 'Balai sekarang' },
  openReports: 'Laporan',
  attachments: attachmentsId,
  messages: messagesId,
};
