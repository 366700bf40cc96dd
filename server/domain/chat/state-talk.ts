import type { Incoming } from './chat.ts';
import { done, stays } from './talk.ts';
import type { Around, Step } from './talk.ts';

const CODE = /^[A-Za-z0-9_-]{6,43}$/;

/** Finds a code in a sentence ("Kode: 7KX3-9QWD"), or standing alone. */
export function codeIn(text: string): string | undefined {
  return wordIn(text, isLikeOne) ?? (looksWhole(text) ? text.trim() : undefined);
}

/** The same where no code was asked for: "bapak2", "covid-19", telephone numbers and days are none. */
export const codeBeside = (text: string): string | undefined => wordIn(text, (word) => /\d.*[A-Za-z]/.test(word));

const wordIn = (text: string, isOne: (word: string) => boolean): string | undefined =>
  text.split(/[\s:*"'.,]+/u).find((word) => CODE.test(word) && isOne(word));

const looksWhole = (text: string): boolean => CODE.test(text.trim());

/** Hardly an ordinary word: digits together with letters or a hyphen. */
const isLikeOne = (word: string): boolean => /\d/.test(word) && /[A-Za-z-]/.test(word);

/** While no topic is under way, only what can hardly be anything else is taken for a code. */
export const looksLikeCode = (text: string): boolean =>
  CODE.test(text.trim()) && (isLikeOne(text.trim()) || /^[A-Z]{6,}$/.test(text.trim()));

export function hearState(heard: Incoming, { words }: Around): Step {
  const code = heard.is === 'text' ? codeIn(heard.text) : undefined;
  return code === undefined ? stays(words.noCode) : done({ is: 'state', code });
}
