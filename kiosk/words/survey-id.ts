import type { RefusalCode } from '../../contract/reply.ts';
import { factsId } from '../../ui/words/respondent-facts-id.ts';

const refusals: Partial<Record<RefusalCode, string>> = {
  'unknown-visit': 'Nomor ini tidak ada hari ini. Cocokkan dengan struk Anda.',
  'visit-not-over': 'Nomor ini belum selesai dilayani. Silakan kembali setelah selesai.',
  'visit-not-served': 'Nomor ini tidak jadi dilayani. Silakan sampaikan lewat pengaduan.',
  'survey-answered': 'Kunjungan ini sudah dinilai. Terima kasih, satu kali sudah cukup!',
  'too-many-tries': 'Terlalu banyak nomor dicoba. Silakan tunggu sebentar.',
  'no-answer': 'Mesin belum menjawab. Silakan sentuh Lanjut sekali lagi.',
};

/** Words of the survey pages. Loaded with them, when first opened. */
export const surveyId = {
  title: 'Bagaimana pelayanan kami?',
  numberTitle: 'Ketik nomor antrean Anda',
  numberBelow: 'Lihat struk Anda. Nomor ini tidak ikut disimpan.',
  whichLetter: 'Huruf di depan nomor',
  numberTyped: (number: string) => (number === '' ? 'Nomor belum diketik' : `Nomor ${number}`),
  afterService: 'Menilai boleh setelah selesai dilayani, satu kali.',
  numberWhole: 'Nomor sudah lengkap. Sentuh Lanjut.',
  refusals,
  refusedOther: 'Belum dapat diterima. Silakan coba sekali lagi.',
  next: 'Lanjut',
  back: 'Kembali',
  notNow: 'Tidak sekarang',
  skip: 'Lewati',
  finish: 'Kirim',
  pleaseWait: 'Mohon tunggu sebentar.',
  asking: 'Nomor sedang dicari',
  progress: (question: number, of: number) => `Pertanyaan ${question} dari ${of}`,
  offer: (counter: string) => `Terima kasih sudah datang ke ${counter}.`,
  nameless: 'Tanpa nama, tanpa nomor.',
  factsTitle: 'Sedikit tentang Anda',
  factsBelow: 'Boleh dilewati. Hanya dihitung, tidak digabung dengan jawaban Anda.',
  facts: factsId,
  sending: 'Sedang dikirim',
  sendingSlow: 'Sambungan sedang lambat. Mesin mencoba lagi. Jawaban Anda tidak akan ganda.',
  giveUp: 'Batal',
  thanks: 'Terima kasih!',
  thanksSentence: 'Jawaban Anda membantu kami melayani lebih baik.',
  thanksNothing: 'Tidak ada yang dinilai. Anda tetap boleh menilai nanti.',
  suggestion: 'Ada saran? Tulis di sini',
  closesIn: (seconds: number) => `Layar kembali ke awal dalam ${seconds} detik`,
  touchToStay: 'Sentuh layar bila masih membaca.',
  done: 'Selesai',
  tabletTitle: 'Nilailah pelayanan kami',
  tabletSentence: (counter: string) => `Setelah Anda dilayani di ${counter}, layar ini bertanya sendiri.`,
};
export type SurveyWords = typeof surveyId;
