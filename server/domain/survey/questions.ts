import type { Bilingual } from '../bilingual.ts';
import { elementIds, elementNames } from './elements.ts';
import type { ElementId } from './elements.ts';

/** A visitor's question about an element, in words that need no explanation; answers from worst to best. */
export interface SurveyQuestion {
  readonly element: ElementId;
  readonly name: Bilingual;
  readonly question: Bilingual;
  readonly answers: readonly [Bilingual, Bilingual, Bilingual, Bilingual];
}

const said = (id: string, en: string): Bilingual => ({ id, en });

const asked: Readonly<Record<ElementId, Pick<SurveyQuestion, 'question' | 'answers'>>> = {
  U1: {
    question: said(
      'Apakah syarat yang diminta sesuai dengan yang diumumkan?',
      'Were you asked only for the papers that were announced?',
    ),
    answers: [
      said('Tidak sesuai', 'Not at all'),
      said('Kurang sesuai', 'Not quite'),
      said('Sesuai', 'Yes'),
      said('Sangat sesuai', 'Yes, exactly'),
    ],
  },
  U2: {
    question: said('Apakah cara mengurusnya mudah?', 'Was it easy to get it done?'),
    answers: [
      said('Tidak mudah', 'Not easy'),
      said('Kurang mudah', 'Not so easy'),
      said('Mudah', 'Easy'),
      said('Sangat mudah', 'Very easy'),
    ],
  },
  U3: {
    question: said('Apakah pelayanannya cepat?', 'Was it quick?'),
    answers: [
      said('Tidak cepat', 'Not quick'),
      said('Kurang cepat', 'Not so quick'),
      said('Cepat', 'Quick'),
      said('Sangat cepat', 'Very quick'),
    ],
  },
  U4: {
    question: said('Apakah Anda diminta membayar?', 'Were you asked to pay?'),
    answers: [
      said('Ya, sangat mahal', 'Yes, far too much'),
      said('Ya, cukup mahal', 'Yes, rather much'),
      said('Ya, tetapi murah', 'Yes, but little'),
      said('Tidak, gratis', 'No, it was free'),
    ],
  },
  U5: {
    question: said('Apakah hasilnya sesuai dengan yang dijanjikan?', 'Did you get what was promised?'),
    answers: [
      said('Tidak sesuai', 'Not at all'),
      said('Kurang sesuai', 'Not quite'),
      said('Sesuai', 'Yes'),
      said('Sangat sesuai', 'Yes, exactly'),
    ],
  },
  U6: {
    question: said('Apakah petugas paham pekerjaannya?', 'Did the clerk know the job?'),
    answers: [
      said('Tidak paham', 'No'),
      said('Kurang paham', 'Not so well'),
      said('Paham', 'Well'),
      said('Sangat paham', 'Very well'),
    ],
  },
  U7: {
    question: said('Apakah petugas sopan dan ramah?', 'Was the clerk polite and friendly?'),
    answers: [
      said('Tidak sopan', 'Not polite'),
      said('Kurang ramah', 'Not so friendly'),
      said('Sopan dan ramah', 'Polite and friendly'),
      said('Sangat sopan dan ramah', 'Very polite and friendly'),
    ],
  },
  U8: {
    question: said(
      'Bagaimana ruang tunggu, kursi, dan toiletnya?',
      'How were the waiting room, the chairs and the toilets?',
    ),
    answers: [
      said('Buruk', 'Bad'),
      said('Kurang baik', 'Not so good'),
      said('Baik', 'Good'),
      said('Sangat baik', 'Very good'),
    ],
  },
  U9: {
    question: said(
      'Bila ada keluhan, apakah di sini ditanggapi?',
      'If there is a complaint, is it taken care of here?',
    ),
    answers: [
      said('Tidak ada tempat mengadu', 'There is nowhere to complain'),
      said('Ada, tidak ditanggapi', 'There is, but nobody answers'),
      said('Ditanggapi, belum tuntas', 'Answered, but not settled'),
      said('Ditanggapi dengan baik', 'Well taken care of'),
    ],
  },
};

export const surveyQuestions: readonly SurveyQuestion[] = elementIds.map((element) => ({
  element,
  name: elementNames[element],
  ...asked[element],
}));
