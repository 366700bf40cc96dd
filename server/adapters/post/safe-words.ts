/** External text on one line, without anything that ends a header, moves a cursor or reverses the direction of writing. */
export function lineOf(words: string, longest: number): string {
  const line = words
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
