import type { MessagePurpose, MessageWhy } from '../../contract/views/message-view.ts';

const medium = { email: 'Surel', whatsapp: 'WhatsApp' };

const purpose: Record<MessagePurpose, string> = {
  'request-received': 'Kabar bahwa permohonan diterima',
  'papers-wanted': 'Permintaan melengkapi persyaratan',
  'request-answered': 'Jawaban permohonan',
  'complaint-received': 'Kabar bahwa pengaduan diterima',
  'complaint-answered': 'Jawaban pengaduan',
  chat: 'Balasan percakapan WhatsApp',
};

const why: Record<MessageWhy, string> = {
  'not-set-up': 'Kantor ini belum mengatur pengirimannya di Pengaturan.',
  away: 'Server pengirim tidak terjangkau.',
  'too-slow': 'Server pengirim terlalu lama tidak menjawab.',
  'not-trusted': 'Sambungan aman ke server pengirim tidak dapat dipastikan. Beri tahu petugas TI.',
  'sign-in-refused': 'Server pengirim menolak nama atau kata sandi kantor. Beri tahu petugas TI.',
  'sender-refused': 'Server tidak mengizinkan kantor mengirim dari alamat ini. Beri tahu petugas TI.',
  'not-now': 'Server pengirim belum mau menerima pesan ini.',
  refused: 'Server pengirim menolak pesan ini.',
  'address-refused': 'Alamat atau nomor penerima tidak dikenal. Periksa, lalu hubungi dengan cara lain.',
  'window-closed':
    'Sudah lebih dari 24 jam sejak penerima terakhir menulis, dan WhatsApp tidak mengizinkan balasan bebas.',
  'cannot-be-written': 'Pesan ini tidak dapat disusun. Beri tahu petugas TI.',
  'letter-cancelled': 'Surat yang hendak dilampirkan sudah dibatalkan.',
  'no-answer': 'Sambungan putus saat pesan sedang diserahkan.',
  restarted: 'Program berhenti saat pesan sedang diserahkan.',
  'not-delivered': 'Pesan terkirim, tetapi tidak sampai kepada penerima.',
  'settled-by-clerk': 'Sudah diurus petugas.',
  'by-hand': 'Perlu dikirim sendiri. Buka berkasnya, kata-katanya sudah siap.',
};

/** Words for messages that could not be sent. */
export const messagesId = {
  title: 'Pesan yang belum terkirim',
  medium,
  purpose,
  why,
  state: {
    queued: 'Dicoba lagi dengan sendirinya, paling lama tiga hari.',
    unknown: 'Mungkin sudah sampai. Tanyakan kepada penerima sebelum mengirim lagi.',
    failed: 'Tidak dicoba lagi dengan sendirinya.',
  },
  since: (time: string) => `sejak ${time}`,
  again: 'Kirim lagi',
  done: 'Sudah terkirim / diurus',
  open: {
    case: (number: string) => `Buka berkas ${number}`,
    complaint: (number: string) => `Buka pengaduan ${number}`,
  },
  said: 'Kata server',
  saidNothing: 'Server tidak mengatakan apa-apa.',
  others: (count: number) => `dan ${count} pesan lain`,
};
