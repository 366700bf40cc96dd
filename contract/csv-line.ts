/**
 * AC16: cells that a spreadsheet would run as a formula (they begin with its sign, also in full width or behind
 * invisible characters) or read as a number: 16 digits of a NIK would lose the last one, 007 its zeros. A leading
 * apostrophe keeps them text.
 */
const TAKEN_FOR_MORE = /^[\p{Cf}\s]*(?:[=+\-@]|\d{12,}|0\d)/u;

/** One line of a CSV: every cell quoted, nothing that a spreadsheet would run, no line break within a cell. */
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
