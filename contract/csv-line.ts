/**
 * AC16: what a spreadsheet would run (it begins with a sign of a formula, in whatever width, also behind signs that nobody sees), or make a
 * number of: 16 digits of a NIK would lose the last one, 007 its zeros. An apostrophe before it keeps it as text.
 */
const TAKEN_FOR_MORE = /^[\p{Cf}\s]*(?:[=+\-@]|\d{12,}|0\d)/u;

/** One line of a CSV that a spreadsheet opens whole: all in quotes, nothing that it would run, and no line within a line. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell) => `"${(typeof cell === 'string' ? plainCell(cell) : String(cell)).replaceAll('"', '""')}"`)
    .join(';');

function plainCell(text: string): string {
  const line = text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return TAKEN_FOR_MORE.test(line.normalize('NFKC')) ? `'${line}` : line;
}
