import { counterWords } from './screen-words.ts';
import type { CounterWords } from './screen-words.ts';
import { seldomId } from './seldom-id.ts';
import { settingsWordsId } from './settings-words-id.ts';

/** As after opening settings and reports. */
export function allWords(): CounterWords {
  const words = counterWords();
  words.learn(seldomId);
  words.learn(settingsWordsId);
  return words;
}
