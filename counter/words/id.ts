import { coreId } from './core-id.ts';
import { seldomId } from './seldom-id.ts';
import { settingsWordsId } from './settings-words-id.ts';

/** All words of the counter. The other languages take their type from it. */
export const id = { ...coreId, ...seldomId, ...settingsWordsId };

export type Messages = typeof id;
