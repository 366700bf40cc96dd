import { counterWords } from './screen-words.ts';
import type { CounterWords } from './screen-words.ts';
import { seldomId } from './seldom-id.ts';
import { settingsWordsId } from './settings-words-id.ts';

/** As they are when the settings and the reports have been opened. */
export function allWords(): CounterWords {
  const words = counterWords();
  words.learn(seldomId);
  words.learn(settingsWordsId);
  return words;
}
