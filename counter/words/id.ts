import { coreId } from './core-id.ts';
import { seldomId } from './seldom-id.ts';
import { settingsWordsId } from './settings-words-id.ts';

/** All that the counter says. Its type is what every other language has to say. */
export const id = { ...coreId, ...seldomId, ...settingsWordsId };

export type Messages = typeof id;
