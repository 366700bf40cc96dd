/** Lower case, no accents, no signs, no repeated letters ("haloooo"): normalises hasty typing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const wordsOf = (text: string): readonly string[] => plain(text).split(' ').filter(Boolean);

/** WA4: allows one typing error in a word of four letters, two in one of seven. Shorter words must be exact. */
export function isAlike(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const slips = wanted.length >= 7 ? 2 : wanted.length >= 4 ? 1 : 0;
  return slips > 0 && Math.abs(word.length - wanted.length) <= slips && distance(word, wanted) <= slips;
}

/** A score of how much of a text speaks for these words; a word that is only similar, or a weak one, counts half. */
export function strength(text: string, strong: readonly string[], weak: readonly string[] = []): number {
  const score = (word: string): number => {
    if (strong.includes(word)) return 2;
    return weak.includes(word) || (!others.has(word) && strong.some((each) => isAlike(word, each))) ? 1 : 0;
  };
  const heard = wordsOf(text).map((word) => Math.max(score(word), score(withoutEnding(word))));
  return heard.reduce<number>((sum, each) => sum + each, 0);
}

export const mentions = (text: string, wanted: readonly string[]): boolean => strength(text, wanted) > 0;

/** "syaratnya", "bukakah", and as it is spoken in Palembang, in Java and on Bali. */
const withoutEnding = (word: string): string => word.replace(/(?<=[\p{L}\p{N}]{3})(?:nya|nyo|ny|kah|lah|ne|e)$/u, '');

/** Common words that stand one letter from another one: "bukan" from "buka", "cari" from "cair". */
const others: ReadonlySet<string> = new Set([
  'bukan',
  'cari',
  'nyari',
  'lapar',
  'bahwa',
  'baca',
  'bawah',
  'buah',
  'sabar',
  'biasa',
  'masuk',
  'pengajuan',
  'sakit',
  'kode',
]);

/** The whole text is one of these, typing errors allowed. */
export const isOneOf = (text: string, wanted: readonly string[]): boolean =>
  wanted.some((each) => isAlike(plain(text), each));

/** The same without typing errors: where a name or an address is asked for, a similar word may be one. */
export const isExactly = (text: string, wanted: readonly string[]): boolean => wanted.includes(plain(text));

/** Edit distance with transpositions (optimal string alignment). */
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
