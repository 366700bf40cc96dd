import { standardComponents, standardGroups, stepColumns } from '../contract/hall-file/standard-components.ts';
import { complaintsEn } from '../kiosk/words/complaints-en.ts';
import { complaintsId } from '../kiosk/words/complaints-id.ts';
import { en } from '../kiosk/words/en.ts';
import { id } from '../kiosk/words/id.ts';
import { surveyEn } from '../kiosk/words/survey-en.ts';
import { surveyId } from '../kiosk/words/survey-id.ts';
import { complaintSamples, kioskSamples, sentencesOf, surveySamples } from '../kiosk/listen/samples.fixture.ts';
import { surveyQuestions } from '../server/domain/survey/questions.ts';
import { listenEn } from '../kiosk/listen/words/en.ts';
import { listenId } from '../kiosk/listen/words/id.ts';
import { languageNames } from '../ui/words/language-names.ts';

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 10, 1 + day)));
const named = (locale: string, dates: Date[], part: Intl.DateTimeFormatOptions) =>
  dates.map((date) => new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(date));
const calendar = (locale: string) => [
  ...named(locale, months, { month: 'long' }),
  ...named(locale, week, { weekday: 'long' }),
];
const questions = surveyQuestions.flatMap(({ name, question, answers }) => [name, question, ...answers]);
const boards = [
  ...Object.values(standardGroups),
  ...Object.values(stepColumns),
  ...standardComponents.map(({ name }) => name),
];

/** All sentences that the pack has clips for: what every hall's kiosk says in its own words. */
export const packSentences = {
  id: [
    ...sentencesOf(listenId, {}),
    ...sentencesOf(id, kioskSamples),
    // The button that selects a language is spoken in it.
    languageNames.id.name,
    languageNames.id.hint,
    ...sentencesOf(complaintsId, complaintSamples),
    ...sentencesOf(surveyId, surveySamples),
    ...[...boards, ...questions].map((name) => name.id),
    ...calendar('id-ID'),
  ],
  en: [
    ...sentencesOf(listenEn, {}),
    ...sentencesOf(en, kioskSamples),
    languageNames.en.name,
    languageNames.en.hint,
    ...sentencesOf(complaintsEn, complaintSamples),
    ...sentencesOf(surveyEn, surveySamples),
    ...[...boards, ...questions].map((name) => name.en),
    ...calendar('en-GB'),
  ],
} as const;
