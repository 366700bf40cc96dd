import { casesWordsId } from './cases-words-id.ts';
import { complaintsId } from './complaints-id.ts';
import { counterWords } from './screen-words.ts';
import type { CounterWords } from './screen-words.ts';
import { seldomId } from './seldom-id.ts';
import { settingsWordsId } from './settings-words-id.ts';

/** As after opening every page. */
export function allWords(): CounterWords {
  const words = counterWords();
  words.learn(seldomId);
  words.learn(casesWordsId);
  words.learn({ complaints: complaintsId });
  words.learn(settingsWordsId);
  return words;
}
