/** A word or number of a text, and the characters between it and the next. */
export interface Token {
  readonly word: string;
  readonly after: string;
}

/** "Rp1.000", "A-007" and "08.00" are split into letters and numbers; a time or a number with points stays one. */
const WORD = /\p{L}+|\d+(?:[.:]\d+)*/gu;

export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(WORD)];
  return found.map(({ 0: word, index }, i) => ({
    word,
    after: text.slice(index + word.length, found[i + 1]?.index ?? text.length),
  }));
}

/** Key for phrase lookup: capitals, commas and line breaks make no difference. */
export const phraseKey = (tokens: readonly Pick<Token, 'word'>[]): string =>
  tokens.map(({ word }) => word.toLowerCase()).join(' ');
