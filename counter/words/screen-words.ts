import { Words } from '../../ui/words/language.svelte.ts';
import type { Refusal } from '../presses.svelte.ts';
import { coreId } from './core-id.ts';
import type { Messages } from './id.ts';

export type CounterWords = Words<Messages>;

export const counterWords = (): CounterWords =>
  new Words<Messages>({
    // The words of every other page are loaded with it: most clerks open none.
    id: coreId as Messages,
    en: () => import('./en.ts').then(({ en }) => en),
  });

/** Before a rarely used dialog of the desk opens. */
export const learnSeldom = (words: CounterWords): Promise<void> =>
  import('./seldom-id.ts').then(({ seldomId }) => words.learn(seldomId));

/** Before a page of the cases is shown. */
export const learnCases = (words: CounterWords): Promise<void> =>
  import('./cases-words-id.ts').then(({ casesWordsId }) => words.learn(casesWordsId));

/** Before a page of the complaints is shown. */
export const learnComplaints = (words: CounterWords): Promise<void> =>
  import('./complaints-id.ts').then(({ complaintsId }) => words.learn({ complaints: complaintsId }));

/** Before a page of the settings is shown. */
export const learnSettings = (words: CounterWords): Promise<void> =>
  import('./settings-words-id.ts').then(({ settingsWordsId }) => words.learn(settingsWordsId));

/** Before the reports are shown. */
export const learnReports = (words: CounterWords): Promise<void> =>
  import('./reports-id.ts').then(({ reportsId }) => words.learn({ reports: reportsId }));

/** Refusals whose detail is a code for programs. */
const wordless: ReadonlySet<Refusal['code']> = new Set(['malformed-nik', 'weak-password']);

/** A refusal as a sentence; the hub's detail follows, because it names the field or the time. */
export function sentenceOf(words: CounterWords, refusal: Refusal): string {
  if (refusal.code === 'no-answer' && refusal.unpressed) return words.t.notTold;
  if (refusal.code === 'too-many-tries' && refusal.detail !== null) return words.t.tooManyTries(Number(refusal.detail));
  const sentence = words.t.refusals[refusal.code];
  return refusal.detail === null || wordless.has(refusal.code) ? sentence : `${sentence} (${refusal.detail})`;
}
