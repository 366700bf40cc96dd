/** Small letters, no accents, no signs, no "haloooo": what somebody types in a hurry, as it was meant. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const wordsOf = (text: string): readonly string[] => plain(text).split(' ').filter(Boolean);

/** WA4: a slip of the finger, one in a word of four letters, two in one of seven. Short words must be right. */
export function isAlike(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const slips = wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0;
  return slips > 0 && Math.abs(word.length - wanted.length) <= slips && distance(word, wanted) <= slips;
}

/** How much of what he wrote speaks for these words, whatever else is in it; a word that is only alike speaks half as loud. */
export function mentions(text: string, wanted: readonly string[]): number {
  const heard = wordsOf(text)
    .map(withoutEnding)
    .map((word) => (wanted.includes(word) ? 2 : wanted.some((each) => isAlike(word, each)) ? 1 : 0));
  return heard.reduce<number>((sum, each) => sum + each, 0);
}

/** "syaratnya", "bukakah": what hangs on at the end is no part of the word. */
const withoutEnding = (word: string): string => word.replace(/(?<=\p{L}{4})(?:nya|kah|lah)$/u, '');

/** All that he wrote is one of these. */
export const isOneOf = (text: string, wanted: readonly string[]): boolean =>
  wanted.some((each) => isAlike(plain(text), each));

/** The same, to the letter: where a name or an address is asked for, a word that is only alike may be one. */
export const isExactly = (text: string, wanted: readonly string[]): boolean => wanted.includes(plain(text));

/** Letters put in, left out, put in another's place or turned round (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(a, b, i, j, { before, last, row }));
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

interface Rows {
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly row: readonly number[];
}

function cheapest(a: string, b: string, i: number, j: number, { before, last, row }: Rows): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const ways = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same];
  if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(before, j - 2) + 1);
  return Math.min(...ways);
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
