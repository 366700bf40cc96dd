import { casesWordsId } from './cases-words-id.ts';
import { complaintsId } from './complaints-id.ts';
import { coreId } from './core-id.ts';
import { seldomId } from './seldom-id.ts';
import { settingsWordsId } from './settings-words-id.ts';

/** All words of the counter. The other languages take their type from it. */
export const id = {
  ...coreId,
  ...seldomId,
  ...casesWordsId,
  complaints: complaintsId,
  ...settingsWordsId,
};

export type Messages = typeof id;
