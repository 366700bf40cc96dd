import type { WaitRange } from '../../contract/view-parts.ts';
import { languageNames } from '../../ui/words/language-names.ts';
import type { NikFault } from '../nik.ts';

const impossibleDigits = ({ from, to }: NikFault) =>
  to - from === 1 ? `Angka ke-${from} dan ke-${to} tidak mungkin` : `Angka ke-${from} sampai ke-${to} tidak mungkin`;

/** The source: its type is what every other language has to say. */
export const id = {
  otherLanguage: languageNames.en.name,
  otherLanguageHint: languageNames.en.hint,
  trial: 'UJI COBA — bukan antrean sungguhan',
  seconds: (seconds: number) => `${seconds} detik`,
  back: 'Kembali',
  done: 'Selesai',
  understood: 'Mengerti',
  readOn: 'Baca lanjutannya',

  welcome: 'Selamat datang',
  chooseService: 'Sentuh layanan yang Anda perlukan.',
  services: 'Layanan',
  howItWorks: 'Cara mengambil nomor',
  howItWorksSteps: ['Sentuh layanan', 'Ambil nomor', 'Tunggu panggilan'],
  waiting: (people: number) => (people === 0 ? 'Belum ada yang menunggu' : `${people} orang menunggu`),
  wait: (wait: WaitRange | null) => (wait ? `Sekitar ${minutes(wait)}` : 'Lama tunggu belum dapat diperkirakan'),
  registerQuestion: 'Apakah saya terdaftar?',
  registerHint: (register: string) => `Periksa data ${register}. Siapkan KTP Anda.`,
  complaints: 'Pengaduan, saran, masukan',
  complaintsHint: 'Sampaikan di sini. Nama Anda dirahasiakan.',
  survey: 'Bagaimana pelayanan kami?',
  surveyHint: 'Sudah selesai? Beri nilai, tanpa nama.',
  bring: (names: string[], more: number) => `Bawa: ${names.join(', ')}${more === 0 ? '' : ', dan lainnya bila perlu'}.`,
  bringMany: (papers: number) => `Perlu ${papers} berkas. Lihat daftarnya dahulu.`,
  copyOf: (names: readonly string[]) => `fotokopi ${names.join(' dan ')}`,
  unlessListed: (name: string, register: string) => `${name} (bila belum terdaftar di ${register})`,
  seePapers: 'Lihat berkas',
  aboutService: (service: string) => `Tentang ${service}`,
  numberOf: (service: string) => `Ambil nomor: ${service}`,
  prioritySign: 'Lansia, disabilitas, ibu hamil, balita?',
  prioritySignHelp: 'Sentuh di sini dahulu. Anda didahulukan.',
  priorityChosen: 'Nomor prioritas',
  priorityChange: 'Sentuh untuk mengubah.',
  priorityDone: 'Lanjut',
  comfort: {
    title: 'Bantuan',
    large: 'Teks besar',
    contrast: 'Kontras tinggi',
    listen: 'Dengarkan',
    help: 'Bantuan petugas',
  },
  help: {
    asked: 'Petugas sudah dipanggil. Mohon tunggu sebentar.',
    coming: 'Petugas sedang menuju ke sini.',
    unanswered: 'Panggilan belum sampai. Silakan bertanya langsung kepada petugas.',
  },
  hallMessage: 'Pesan untuk semua:',
  onScreenOnly: 'Struk sedang tidak dapat dicetak. Nomor Anda tampil di layar.',

  papersTitle: 'Siapkan berkas ini',
  noPapersTitle: 'Tidak perlu membawa berkas',
  noPapers: 'Silakan langsung mengambil nomor.',
  mandatory: 'Wajib',
  ifNeeded: 'Bila perlu',
  paperForm: (form: string) =>
    ({ fotokopi: 'Fotokopi.', foto: 'Foto.', formulir: 'Formulir yang diisi.' })[form] ?? `${form}.`,
  paperFrom: (issuer: string | null, countersignedBy: string | null) =>
    issuer === null
      ? `Diketahui ${countersignedBy}.`
      : `Dari ${issuer}${countersignedBy === null ? '' : `, diketahui ${countersignedBy}`}.`,
  paperUnlessListed: (register: string) => `Tidak perlu bila sudah terdaftar di ${register}.`,
  papersMissingHelp: 'Belum lengkap? Anda tetap boleh mengambil nomor dan bertanya.',
  peopleWaiting: 'Orang menunggu',
  waitingTime: 'Perkiraan tunggu',
  noEstimate: 'Belum dapat diperkirakan',
  minutes: (wait: WaitRange) => minutes(wait),
  priorityQuestion: 'Apakah Anda termasuk salah satu ini?',
  priorityHelp: 'Sentuh bila ya. Boleh dilewati.',
  takeNumber: 'Ambil nomor',
  standard: 'Standar layanan',
  standardTitle: 'Standar layanan',
  procedure: 'Alur layanan',
  componentsStated: (stated: number, all: number) =>
    stated === all
      ? `Semua ${all} komponen ditetapkan dalam standar kantor ini.`
      : `${stated} dari ${all} komponen ditetapkan dalam standar kantor ini.`,
  componentLacking: 'Belum ditetapkan dalam standar pelayanan kantor ini.',
  componentMentioned: 'Belum ditetapkan tersendiri. Bagian lain dari standar menyebut:',
  componentNamesNone: 'Standar tidak menyebut apa pun untuk layanan ini.',
  enacted: 'Penetapan:',
  printSheet: 'Cetak ringkasan',
  sheet: {
    coming: { title: 'Ringkasan sedang dicetak', sentence: 'Mohon tunggu sebentar.' },
    sent: { title: 'Silakan ambil lembar Anda', sentence: 'Isinya persyaratan, waktu, biaya, dan cara mengadu.' },
    trouble: {
      title: 'Lembar tidak keluar',
      sentence: 'Petugas sudah diberi tahu. Standar dapat dibaca di layar ini.',
    },
    justNow: { title: 'Lembar ini baru saja dicetak', sentence: 'Mohon tunggu sebentar sebelum mencetak lagi.' },
    refused: { title: 'Lembar belum dicetak', sentence: 'Silakan sentuh “Cetak ringkasan” sekali lagi.' },
  },
  asPrinted: 'Ditulis seperti dalam standar pelayanan kantor ini.',

  asking: 'Nomor Anda sedang diambil',
  askingSlow: 'Sambungan sedang lambat. Mesin mencoba lagi. Nomor Anda tidak akan ganda.',
  giveUp: 'Batal',
  checking: 'Data sedang diperiksa',
  pleaseWait: 'Mohon tunggu sebentar.',

  yourNumber: 'Nomor antrean Anda',
  ahead: 'Orang di depan Anda',
  nobodyAhead: 'Anda berikutnya',
  waitForCall: 'Tunggu panggilan suara dan layar',
  waitForCallHelp: 'Silakan duduk. Nomor Anda akan dipanggil.',
  keepPapers: 'Siapkan berkas Anda',
  keepPapersHelp: 'Tunjukkan kepada petugas saat dipanggil.',
  paper: {
    coming: 'Struk sedang dicetak',
    sent: 'Silakan ambil struk Anda',
    printed: 'Silakan ambil struk Anda',
    trouble: 'Struk tidak keluar',
  },
  paperHelp: {
    coming: 'Mohon tunggu sebentar.',
    sent: 'Simpan sampai layanan selesai.',
    printed: 'Simpan sampai layanan selesai.',
    trouble: '',
  },
  rememberNumber: (number: string) => `Ingat nomor ini: ${number}. Petugas sudah diberi tahu.`,
  closesIn: (seconds: number) => `Layar kembali ke awal dalam ${seconds} detik`,
  touchToStay: 'Sentuh layar bila masih membaca.',

  nikTitle: 'Ketik 16 angka NIK di KTP Anda',
  nikHelp: 'NIK ada di bagian atas KTP.',
  nikFilled: (typed: number) => `${typed} dari 16 angka terisi`,
  nikWhole: 'NIK sudah lengkap. Cocokkan dengan KTP Anda.',
  nikFault: (fault: NikFault) =>
    ({
      day: `${impossibleDigits(fault)}: itu tanggal lahir (01–31, perempuan 41–71).`,
      month: `${impossibleDigits(fault)}: itu bulan lahir (01–12).`,
      date: `${impossibleDigits(fault)}: tanggal itu tidak ada.`,
      serial: `${impossibleDigits(fault)}: bukan 0000.`,
    })[fault.part] + ' Periksa KTP Anda.',
  digit: (digit: string) => `Angka ${digit}`,
  erase: 'Hapus',
  eraseAll: 'Hapus semua',
  next: 'Lanjut',

  secondTitle: 'Satu data lagi',
  secondHelp: 'Agar hanya Anda yang dapat melihat data Anda.',
  byBirthDate: 'Tanggal lahir',
  byFamilyCard: 'Nomor KK',
  typeBirthDate: 'Ketik tanggal, bulan, dan tahun lahir. Contoh: 17 08 1965.',
  typeFamilyCard: 'Ketik 4 angka terakhir nomor Kartu Keluarga.',
  day: 'Tanggal',
  month: 'Bulan',
  year: 'Tahun',
  lastFour: '4 angka terakhir No. KK',
  birthDateIs: (date: string) => `Tanggal lahir: ${date}`,
  birthDateFault: {
    day: 'Tanggal harus 01 sampai 31.',
    month: 'Bulan harus 01 sampai 12.',
    date: 'Tanggal itu tidak ada di kalender.',
    year: 'Tahun itu tidak mungkin.',
  },
  check: 'Periksa',
  noAnswerTryAgain: 'Mesin belum menjawab. Silakan sentuh Periksa sekali lagi.',

  listed: (register: string) => `Terdaftar di ${register}`,
  listedName: 'Atas nama',
  period: (register: string, period: string) => `Data ${register}, ${period}`,
  programmes: 'Program bantuan yang tercatat',
  noProgrammes: 'Belum ada program bantuan yang tercatat.',
  receives: 'Tercatat sebagai penerima',
  receivesNot: 'Tidak tercatat',
  noPromise: 'Ini isi data, bukan janji bantuan. Penetapan bantuan dilakukan oleh pemilik program.',
  numberFor: (service: string) => `Ambil nomor: ${service}`,
  checkGoesAlong: 'Hasil pemeriksaan ini ikut dengan nomor Anda.',
  notListed: 'Data tidak ditemukan',
  notListedSentence: (register: string) => `Tidak ada data ${register} yang cocok dengan yang Anda ketik.`,
  notListedAdvice: [
    { title: 'Periksa lagi', help: 'Cocokkan yang Anda ketik dengan KTP dan KK.' },
    { title: 'Tanya desa atau kelurahan', help: 'Pendaftaran dimulai di desa atau kelurahan Anda.' },
  ],
  askHere: { title: 'Tanya petugas di sini', help: 'Petugas siap membantu Anda.' },
  askHereWithNumber: (service: string) => `Ambil nomor ${service}. Berkas boleh belum lengkap.`,
  takeNumberToAsk: 'Ambil nomor untuk bertanya',
  checkAgain: 'Periksa lagi',

  stillHere: 'Masih di sini?',
  stillHereHelp: 'Bila tidak, layar akan dikosongkan.',
  yesContinue: 'Ya, lanjut',
  noFinish: 'Tidak, selesai',

  away: 'Mesin sedang tidak tersambung',
  awayHelp: 'Silakan ambil nomor di meja petugas.',
  awayStandards: 'Sementara itu, Anda dapat membaca standar layanan.',
  awayReturns: 'Layar ini kembali sendiri setelah tersambung.',
  pairing: 'Mesin ini belum dipasangkan',
  pairingHelp: 'Petugas: ketik kode ini di Pengaturan, bagian Perangkat.',

  reopens: (day: string, time: string, zone: string) => `Buka kembali ${day} pukul\u00a0${time}\u00a0${zone}`,
  closedTitle: {
    'hall-closed': 'Kantor sedang tutup',
    holiday: 'Hari ini libur',
    'service-closed': 'Layanan sedang ditutup',
    'quota-spent': 'Nomor hari ini sudah habis',
  },
  closedHelp: 'Anda tetap dapat membaca berkas dan standar layanan.',
  sorryTitle: 'Mohon maaf',
  sorry: {
    'no-answer':
      'Mesin belum menjawab. Bila struk keluar, pakailah nomor di struk itu. Bila tidak, mintalah nomor di meja petugas.',
    'too-many-tries': 'Pemeriksaan terlalu sering. Silakan bertanya kepada petugas.',
    'kiosk-too-fast': 'Mesin ini mencetak terlalu banyak. Silakan ambil nomor di meja petugas.',
    'survey-expired': 'Waktu menilai sudah lewat. Silakan mulai sekali lagi.',
    'survey-off': 'Penilaian sedang ditutup. Silakan sampaikan kepada petugas.',
    'visit-not-over': 'Kunjungan ini belum selesai. Silakan menilai setelah dilayani.',
    'no-register': 'Data belum tersedia di kantor ini. Silakan bertanya kepada petugas.',
    'check-expired': 'Hasil pemeriksaan sudah tidak berlaku. Anda tetap dapat mengambil nomor seperti biasa.',
    'unknown-service': 'Layanan ini sudah tidak tersedia. Silakan pilih layanan lain.',
    'unknown-priority': 'Pilihan prioritas sudah berubah. Silakan ambil nomor sekali lagi.',
    'not-paired': 'Mesin ini belum dipasangkan. Silakan ambil nomor di meja petugas.',
    other: 'Ada yang tidak beres pada mesin. Silakan ambil nomor di meja petugas.',
  },
  takeNumberAfterAll: 'Lanjut ambil nomor',
};
export type KioskWords = typeof id;

function minutes({ fromMinutes, toMinutes }: WaitRange): string {
  if (fromMinutes === toMinutes) return `${toMinutes} menit`;
  return fromMinutes === 0 ? `sampai ${toMinutes} menit` : `${fromMinutes}–${toMinutes} menit`;
}
