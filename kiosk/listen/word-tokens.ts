/** A word or a number of a text, and the signs between it and the next. */
export interface Token {
  readonly word: string;
  readonly after: string;
}

/** "Rp1.000", "A-007" and "08.00" fall into letters and numbers; what is a time or a thousand stays one number. */
const WORD = /\p{L}+|\d+(?:[.:]\d+)*/gu;

export function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(WORD)];
  return found.map(({ 0: word, index }, i) => ({
    word,
    after: text.slice(index + word.length, found[i + 1]?.index ?? text.length),
  }));
}

/** As a phrase is looked for: capitals, commas and line breaks make no other phrase. */
export const phraseKey = (tokens: readonly Pick<Token, 'word'>[]): string =>
  tokens.map(({ word }) => word.toLowerCase()).join(' ');
