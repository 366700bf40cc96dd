import type { Band } from '../../contract/views/survey-view.ts';
import { factsId } from '../../ui/words/respondent-facts-id.ts';

const bands: Readonly<Record<Band, string>> = { A: 'Sangat baik', B: 'Baik', C: 'Kurang baik', D: 'Tidak baik' };

/** Words of the survey's pages, and of its published result. */
export const surveyId = {
  surveyTitle: 'Bagaimana pelayanan kami?',
  surveyLead: 'Sentuh satu wajah untuk setiap pertanyaan. Yang tidak ingin Anda jawab boleh dilewati.',
  surveyNameless: 'Tanpa nama. Nomor antrean Anda tidak ikut disimpan.',
  surveyQuestion: (question: number, of: number) => `${question} dari ${of}`,
  surveyFacts: 'Sedikit tentang Anda (boleh dilewati)',
  surveyFactsHint: 'Hanya dihitung, tidak digabung dengan jawaban Anda.',
  facts: factsId,
  surveyWords: 'Ada saran? (boleh dikosongkan)',
  surveyWordsHint: 'Saran masuk ke kotak saran, terpisah dari jawaban di atas.',
  surveySend: 'Kirim',
  surveyNothing: 'Sentuh paling sedikit satu wajah, lalu kirim.',
  surveyThanks: 'Terima kasih!',
  surveyThanksSentence: 'Jawaban Anda membantu kami melayani lebih baik.',
  surveyLater: 'Belum saatnya menilai',
  surveyAlready: 'Sudah dinilai',
  surveyNotServed: 'Kunjungan ini tidak dilayani',
  surveyToTicket: 'Lihat nomor saya',
  indexTitle: 'Penilaian pengunjung',
  indexOf: (respondents: string) => `dari ${respondents} responden`,
  indexPeriod: (from: string, to: string) => `Indeks Kepuasan Masyarakat, ${from} sampai ${to}`,
  bands,
};
