/** A decree lists papers in the middle of a sentence; shown by itself, each begins with a capital, as at the kiosk. */
export const sentenceStart = (words: string): string => words.charAt(0).toLocaleUpperCase('id') + words.slice(1);
