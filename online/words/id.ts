import type { WaitRange } from '../../contract/view-parts.ts';
import { requirementId } from '../../ui/words/requirement-id.ts';
import { complaintId } from './complaint-id.ts';
import { requestId } from './request-id.ts';
import { surveyId } from './survey-id.ts';
import { ticketId } from './ticket-id.ts';

/** The source: the other languages take their type from it. */
export const id = {
  ...requirementId,
  ...requestId,
  ...complaintId,
  ...surveyId,
  ...ticketId,

  otherLanguage: 'English',
  trial: 'UJI COBA: bukan pelayanan sungguhan.',
  skip: 'Langsung ke isi',
  toHome: 'Halaman depan',
  free: 'Semua pelayanan ini gratis. Jangan membayar kepada siapa pun.',
  notAllFree: 'Biaya setiap layanan tertulis pada syaratnya. Jangan membayar lebih dari itu.',
  privacy:
    'Situs ini tidak memakai pelacak dan tidak menyimpan apa pun di HP Anda. Yang Anda kirim hanya dibaca petugas kantor ini.',

  homeTitle: 'Pelayanan dari HP Anda',
  openNow: 'Buka sekarang',
  openAlways: 'Uji coba tidak pernah tutup.',
  closesAt: (clock: string) => `Tutup pukul ${clock}.`,
  closedNow: 'Sedang tutup',
  closedHoliday: 'Hari ini libur',
  opensAt: (day: string, clock: string) => `Buka lagi ${day} pukul ${clock}.`,
  opensUnknown: 'Hari buka berikutnya belum diketahui.',
  today: 'hari ini',
  tomorrow: 'besok',
  waitingNow: 'Yang menunggu sekarang',
  people: (n: number) => (n === 0 ? 'Tidak ada' : `${n} orang`),
  wait: (wait: WaitRange | null) => (wait ? `Kira-kira ${minutes(wait)}` : 'Lama tunggu belum dapat diperkirakan'),
  minutes: (wait: WaitRange) => minutes(wait),
  asOf: (clock: string) => `Keadaan pukul ${clock}. Muat ulang halaman untuk yang terbaru.`,
  whatToDo: 'Apa yang Anda perlukan?',
  doServices: 'Syarat layanan',
  doServicesHint: 'Apa yang dibawa, berapa lama, dan biayanya',
  doRequest: 'Ajukan dari rumah',
  doRequestHint: 'Isi formulir dan kirim foto berkas, tanpa datang',
  doState: 'Lihat permohonan saya',
  doStateHint: 'Dengan kode yang Anda terima',
  doComplain: 'Pengaduan dan saran',
  doComplainHint: 'Sampaikan kepada kami, atau lihat jawabannya',
  doComplainElsewhereHint: 'Bagaimana menyampaikannya, dan jawabannya',
  doLetter: 'Periksa keaslian surat',
  doLetterHint: 'Dengan kode pada surat',
  hoursTitle: 'Jam pelayanan',
  holidaysSoon: 'Libur dalam waktu dekat',
  contactTitle: 'Alamat dan kontak',
  days: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],

  servicesTitle: 'Syarat layanan',
  servicesLead: 'Pilih layanan untuk melihat apa yang perlu disiapkan.',
  papersTitle: 'Yang perlu disiapkan',
  noPapers: 'Tidak perlu membawa berkas. Silakan langsung datang.',
  timeLimit: 'Waktu pelayanan',
  fee: 'Biaya',
  products: 'Hasil',
  fromHomeToo: 'Layanan ini dapat diajukan dari rumah.',
  fromHomeLimit: (limit: string) => `Dijawab dalam ${limit}.`,
  onlyHere: 'Untuk layanan ini, silakan datang ke kantor pada jam pelayanan.',
  fullStandard: 'Standar pelayanan lengkap',
  componentLacking: 'Belum ditetapkan dalam standar pelayanan kantor ini.',
  componentMentioned: 'Belum ditetapkan tersendiri. Bagian lain dari standar menyebut:',
  componentNamesNone: 'Standar tidak menyebut apa pun untuk layanan ini.',

  letterTitle: 'Periksa keaslian surat',
  letterLead: 'Ketik kode yang tercetak di bawah QR pada surat.',
  letterCode: 'Kode surat',
  letterLook: 'Periksa',
  letterIssued: 'Surat ini diterbitkan oleh kami',
  letterCancelled: 'Surat ini sudah dibatalkan',
  letterCancelledSentence: 'Surat ini sudah dibatalkan dan tidak berlaku.',
  letterUnknown: 'Surat tidak ditemukan',
  letterUnknownSentence: 'Tidak ada surat dengan kode ini di arsip kami. Periksa kembali kodenya.',
  agency: 'Instansi',
  letter: 'Surat',
  letterNumber: 'Nomor',
  letterDate: 'Tanggal',
  letterAt: (day: string, clock: string) => `${day}, pukul ${clock}`,
  letterNotCertified: 'Halaman ini memeriksa arsip dinas dan bukan tanda tangan elektronik tersertifikasi.',

  offTitle: 'Situs ini sedang tidak dibuka',
  offPart: 'Bagian ini sedang tidak dibuka',
  offSentence: 'Untuk keperluan Anda, silakan hubungi atau datang ke kantor kami.',
  notFoundTitle: 'Halaman tidak ditemukan',
  notFoundSentence: 'Alamat ini tidak ada. Silakan mulai dari halaman depan.',
  tooManyTitle: 'Terlalu sering',
  tooManySentence: 'Terlalu banyak percobaan dari jaringan ini. Silakan tunggu beberapa menit, lalu coba lagi.',
  faultTitle: 'Terjadi gangguan',
  faultSentence: 'Maaf, ada gangguan pada kami. Silakan coba lagi sebentar lagi.',
  notFromHere: 'Kiriman ini tidak berasal dari halaman kami, sehingga tidak kami terima.',
};

export type OnlineWords = typeof id;

const minutes = ({ fromMinutes, toMinutes }: WaitRange) => `${fromMinutes}–${toMinutes} menit`;
