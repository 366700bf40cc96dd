/** One line of a CSV that a spreadsheet opens whole: texts in quotes, and none that it would run. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => `"${(/^\s*[=+@-]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',');
}

/** Excel takes a file without the mark for another alphabet. */
const MARK = '\uFEFF';

export function csvOf(rows: readonly (readonly string[])[]): Blob {
  return new Blob([MARK, rows.map(csvLine).join('\r\n'), '\r\n'], { type: 'text/csv' });
}
