import { factsEn } from '../../ui/words/respondent-facts-en.ts';
import type { surveyId } from './survey-id.ts';

export const surveyEn: typeof surveyId = {
  surveyTitle: 'How was our service?',
  surveyLead: 'Touch one face for each question. You may skip what you do not want to answer.',
  surveyNameless: 'No name. Your queue number is not kept with it.',
  surveyQuestion: (question, of) => `${question} of ${of}`,
  surveyFacts: 'A little about you (you may skip this)',
  surveyFactsHint: 'It is only counted, and not joined with your answers.',
  facts: factsEn,
  surveyWords: 'A suggestion? (may be left empty)',
  surveyWordsHint: 'It goes to the suggestion box, apart from the answers above.',
  surveySend: 'Send',
  surveyNothing: 'Touch at least one face, then send.',
  surveyThanks: 'Thank you!',
  surveyThanksSentence: 'Your answers help us to serve better.',
  surveyLater: 'Not yet',
  surveyAlready: 'Rated already',
  surveyNotServed: 'This visit was not served',
  surveyToTicket: 'See my number',
  indexTitle: 'What visitors say',
  indexOf: (respondents) => `from ${respondents} respondents`,
  indexPeriod: (from, to) => `Public satisfaction index, ${from} to ${to}`,
  bands: { A: 'Very good', B: 'Good', C: 'Not so good', D: 'Bad' },
};
