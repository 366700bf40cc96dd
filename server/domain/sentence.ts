/** The office's own words as a sentence: with one mark at its end, whether or not the office wrote it. */
export const asSentence = (words: string): string =>
  /[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`;
