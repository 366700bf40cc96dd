import { correctApplicant } from '../person/correct-applicant.ts';
import { seePerson } from '../person/see-person.ts';
import type { Answers } from './screen.ts';

/** One person's data, for those who run the hall and answer for it (PD). */
export const personAnswers: Answers<'person:see' | 'person:correct'> = {
  'person:see': (office, { seat }, asked) => seePerson(office, seat, asked, 'person-data-seen'),
  'person:correct': (office, { seat }, asked) => correctApplicant(office, seat, asked),
};
