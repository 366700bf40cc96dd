import type { Bilingual } from '../../../contract/hall-file/parts.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import type { Choice } from './field.ts';

/** From a list of the contract, with the words of each value. */
export const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([id, name]) => ({ id, name }));

/** From entries of the hall file, with their own names. */
export const namedChoices = (
  entries: readonly { readonly id: string; readonly name: Bilingual }[],
  words: CounterWords,
): Choice[] => entries.map(({ id, name }) => ({ id, name: words.of(name) }));
