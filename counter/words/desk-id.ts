import type { OutcomeOffer } from '../../contract/views/visit-card.ts';

type Unmet = OutcomeOffer['unmet'][number];

const unmet: Record<Unmet, string> = {
  'papers-complete': 'persyaratan belum lengkap',
  'papers-missing': 'belum ada persyaratan yang ditandai kurang',
  'register-checked': 'register belum diperiksa',
  listed: 'belum diketahui terdaftar',
  'not-listed': 'register belum diperiksa',
  'found-unlisted': 'belum terdaftar menurut pemeriksaan',
  'found-listed': 'terdaftar menurut pemeriksaan',
  'letter-issued': 'surat belum diterbitkan',
  'letter-not-issued': 'surat sudah diterbitkan',
  'applicant-known': 'pemohon belum dicatat',
  'handed-over': 'belum diserahkan',
};

const done: Record<string, string> = {
  'visit-called': 'pemanggilan',
  'serving-started': 'mulai melayani',
  'visit-held': 'penahanan',
  'visit-resumed': 'lanjutan',
  'visit-transferred': 'pengalihan',
  'visit-missed': 'tidak hadir',
  'visit-restored': 'pemulihan',
  'stage-finished': 'penyelesaian',
  'priority-settled': 'perubahan prioritas',
  'file-sent': 'pengiriman berkas',
  'file-taken': 'pengambilan berkas',
  'file-released': 'pengembalian berkas',
  'case-linked': 'penghubungan berkas dengan',
};

/** Words of the desk: the visitor at the counter, and what can be done with him. */
export const deskId = {
  main: {
    'call-next': 'Panggil berikutnya',
    'take-file': 'Ambil berkas berikutnya',
    start: 'Mulai melayani',
    finish: 'Selesai…',
    reopen: 'Buka kembali loket',
  },
  actions: {
    recall: 'Panggil ulang',
    miss: 'Tidak hadir',
    hold: 'Tahan…',
    transfer: 'Alihkan…',
    further: 'Layanan lain…',
    anotherFile: 'Berkas lain…',
    undo: 'Urungkan',
  },
  undo: (what: string, number: string, seconds: number) =>
    `Urungkan ${done[what] ?? 'tindakan'} ${number} · ${seconds} dtk`,

  visitor: {
    region: 'Pengunjung',
    nobodyWaiting: 'Belum ada yang menunggu',
    nobodyWaitingHint: 'Nomor baru muncul di sini dengan sendirinya.',
    upNext: 'Berikutnya',
    nextFile: 'Berkas berikutnya',
    paused: 'Loket sedang jeda',
    away: 'Menunggu sambungan',
    awayHint: 'Antrean yang sebenarnya belum dapat ditampilkan.',
    called: (times: number) => (times > 1 ? `Dipanggil ${times} kali` : 'Dipanggil'),
    serving: 'Sedang dilayani',
    arrived: (time: string) => `datang ${time}`,
    again: (time: string) => `antre lagi ${time}`,
    waited: (minutes: number) => `menunggu ${minutes} mnt`,
    furtherTo: (number: string) => `lanjutan dari ${number}`,
    sinceCall: 'sejak dipanggil',
    limit: (minutes: number) => `standar ${minutes} menit`,
    noLimit: 'sejak mulai',
    stands: 'berhenti selama gangguan',
    over: 'lewat target',
    near: 'hampir lewat target',
    need: 'Keperluan',
    note: 'Catatan dari loket sebelumnya',
    confirmPriority: (name: string) => `Pastikan prioritas ${name}`,
    checked: (number: string, isListed: boolean) =>
      `Berkas ${number} ${isListed ? 'terdaftar' : 'tidak terdaftar'}. Jawabannya sudah terkirim.`,
    seePerson: 'Lihat data',
  },

  reason: (reason: 'turn' | 'priority' | 'overtaken' | 'chosen', told: Record<string, string>) =>
    ({
      turn: `Giliran menurut kedatangan, ${told.since}`,
      priority: `Prioritas ${told.name}, ${told.since}, setara ${told.equals}`,
      overtaken: `Sudah ${told.times} kali didahului, ${told.since}`,
      chosen: `Dipanggil di luar urutan: ${told.why}`,
    })[reason],

  finish: {
    title: (number: string) => `Selesai: ${number}`,
    outcome: 'Hasil',
    lacks: (what: string) => `Belum dapat dipilih: ${what}`,
    home: 'pulang',
    next: (place: string) => `lanjut ke ${place}`,
    slip: {
      'missing-papers': 'mencetak daftar yang kurang',
      referral: 'mencetak slip rujukan',
      receipt: 'mencetak tanda terima',
    },
    does: {
      'draft-letter': 'konsep surat ke pejabat',
      paraf: 'memberi paraf',
      sign: 'menandatangani surat',
      'hand-over': 'penyerahan dicatat',
      reply: 'jawaban dikirim kepada pemohon',
      'ask-papers': 'pemohon diminta mengirim berkas',
    },
    waits: 'pengunjung menunggu, lalu masuk antrean lagi di tempatnya semula',
    thenCall: 'Lalu panggil berikutnya',
    confirm: 'Selesai',
    confirmAndCall: 'Selesai dan panggil berikutnya',
  },
  unmet,

  smallWindow: {
    open: 'Jendela kecil',
    next: 'Berikutnya',
    waiting: (count: number) => (count === 0 ? 'Tidak ada yang menunggu' : `${count} orang menunggu`),
    elsewhere: 'Lanjutkan di jendela loket',
  },
};
