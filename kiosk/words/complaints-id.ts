import type { ComplaintKind } from '../../contract/views/complaint-view.ts';
import type { RefusalCode } from '../../contract/reply.ts';
import type { Key } from '../keyboard/keys.ts';

const kinds: Record<ComplaintKind, { readonly name: string; readonly hint: string }> = {
  complaint: { name: 'Pengaduan', hint: 'Ada yang tidak beres' },
  suggestion: { name: 'Saran', hint: 'Usul agar lebih baik' },
  input: { name: 'Masukan', hint: 'Pujian atau pendapat' },
};

const keys: Record<Exclude<Key['is'], 'sign'>, string> = {
  shift: 'Huruf besar',
  erase: 'Hapus',
  space: 'spasi',
  enter: 'Baris baru',
  figures: 'Angka dan tanda',
  letters: 'Huruf',
  left: 'Ke kiri',
  right: 'Ke kanan',
};

const sorry: Partial<Record<RefusalCode, string>> = {
  'no-answer': 'Mesin belum menjawab. Silakan sentuh Kirim sekali lagi. Pengaduan Anda tidak akan ganda.',
  'too-many-tries': 'Terlalu sering dikirim dari mesin ini. Silakan tunggu beberapa menit.',
  'file-too-large': 'Rekaman terlalu panjang. Silakan rekam lebih singkat.',
  'file-not-accepted': 'Rekaman tidak dapat dibaca. Silakan rekam sekali lagi, atau ketik.',
};

/** Words of the complaint pages. Loaded with them, when first opened. */
export const complaintsId = {
  title: 'Pengaduan, saran, masukan',
  back: 'Kembali',
  next: 'Lanjut',
  cancel: 'Batal',
  done: 'Selesai',

  startBelow: 'Gratis. Nama Anda dirahasiakan.',
  kindQuestion: 'Apa yang ingin Anda sampaikan?',
  kinds,
  wayQuestion: 'Dengan cara apa?',
  meet: 'Bertemu langsung',
  meetHint: 'Petugas atau pejabat menemui Anda.',
  writeHint: 'Ketik di sini, atau rekam suara Anda.',
  officer: (name: string) => `Diterima dan ditangani oleh ${name}`,
  others: 'Cara lain',
  askClerk: 'tanyakan kepada petugas',

  wordsTitle: 'Ceritakan',
  wordsBelow: 'Apa yang terjadi, kapan, dan di mana.',
  typed: 'Ketik',
  spoken: 'Bicara',
  wordsLabel: 'Cerita Anda',
  signsLeft: (left: number) => (left === 0 ? 'Sudah penuh' : `Tersisa ${left} huruf`),
  eraseAll: 'Hapus semua',
  bringBack: 'Kembalikan tulisan',

  record: 'Mulai rekam',
  recordHint: 'Bicaralah dekat mikrofon. Paling lama 3 menit.',
  opening: 'Mikrofon dibuka…',
  recording: 'Sedang merekam',
  stop: 'Berhenti',
  recordingLeft: (time: string) => `Tersisa ${time}`,
  recorded: (time: string) => `Rekaman ${time}`,
  recordedHint: 'Dengarkan dulu, atau lanjut.',
  length: (seconds: number) => lengthOf(seconds),
  listen: 'Dengarkan',
  pause: 'Jeda',
  recordAgain: 'Rekam ulang',
  noMicrophone: 'Mikrofon tidak tersedia',
  noMicrophoneHelp: 'Silakan ketik, atau sampaikan kepada petugas.',
  tryAgain: 'Coba lagi',

  whoTitle: 'Siapa Anda?',
  promise: 'Dirahasiakan. Hanya dibaca petugas yang menangani.',
  whoRequired: 'Nama dan alamat diperlukan agar pengaduan dapat ditindaklanjuti.',
  mayBeEmpty: 'boleh dikosongkan',
  name: 'Nama',
  address: 'Alamat',
  addressHint: 'jalan, RT/RW, desa atau kelurahan',
  phone: 'Nomor telepon',
  phoneHint: 'agar dapat dihubungi',
  skip: 'Lewati',

  reviewTitle: 'Sudah benar?',
  meetTitle: 'Petugas akan menemui Anda',
  reviewKind: 'Jenis',
  reviewWay: 'Disampaikan lewat',
  reviewWords: 'Cerita',
  reviewWho: 'Dari',
  nameless: 'Tanpa nama',
  send: 'Kirim',
  callOfficer: 'Panggil petugas',
  notSent: 'Belum terkirim',
  sorry,
  /** Where the complainant meets somebody, and nothing is sent. */
  notMetYet: 'Mesin belum menjawab. Silakan sentuh Panggil petugas sekali lagi.',
  sorryOther: 'Mesin belum dapat menerima. Silakan sampaikan kepada petugas.',

  sending: 'Sedang dikirim',
  pleaseWait: 'Mohon tunggu sebentar.',
  sendingSlow: 'Sambungan sedang lambat. Mesin mencoba lagi. Pengaduan Anda tidak akan ganda.',

  leftTitle: 'Sudah kami terima',
  thanks: 'Terima kasih.',
  number: 'Nomor',
  code: 'Kode',
  waitToBeMetHelp: 'Petugas sudah diberi tahu. Silakan menunggu; Anda akan ditemui.',
  willBeRead: 'Petugas membaca dan menindaklanjuti',
  willBeReadHelp: 'Jawaban disampaikan lewat alamat atau telepon Anda, bila diisi.',
  paper: {
    coming: 'Tanda terima sedang dicetak',
    sent: 'Silakan ambil tanda terima Anda',
    printed: 'Silakan ambil tanda terima Anda',
    trouble: 'Tanda terima tidak keluar',
    none: 'Catat nomor dan kode ini',
  },
  paperHelp: {
    coming: 'Mohon tunggu sebentar.',
    sent: 'Nomor dan kode ada di situ. Simpanlah.',
    printed: 'Nomor dan kode ada di situ. Simpanlah.',
    trouble: 'Catat nomor dan kode ini. Petugas sudah diberi tahu.',
    none: 'Dengan kode itu Anda dapat menanyakan sudah sampai mana.',
  },
  closesIn: (seconds: number) => `Layar kembali ke awal dalam ${seconds} detik`,
  touchToStay: 'Sentuh layar bila masih membaca.',

  lostTitle: 'Belum terkirim',
  lostSentence: 'Mesin sempat berhenti, dan tulisan Anda tidak tersimpan.',
  lostHelp: 'Mohon maaf. Silakan ulangi, atau sampaikan kepada petugas.',
  startAgain: 'Ulangi',

  keyboard: {
    keyboard: 'Papan ketik',
    keys,
    turn: { figures: '123', letters: 'abc' },
  },
};
export type ComplaintWords = typeof complaintsId;
export type KeyboardWords = ComplaintWords['keyboard'];

/** "45 detik", "2 menit 5 detik". */
function lengthOf(length: number): string {
  const [minutes, seconds] = [Math.floor(length / 60), Math.floor(length % 60)];
  if (minutes === 0) return `${seconds} detik`;
  return seconds === 0 ? `${minutes} menit` : `${minutes} menit ${seconds} detik`;
}
