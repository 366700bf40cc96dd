import { csvLine } from '../../../contract/csv-line.ts';

/** Excel takes a file without the mark for another alphabet. */
const MARK = '\uFEFF';

export function csvOf(rows: readonly (readonly string[])[]): Blob {
  return new Blob([MARK, rows.map(csvLine).join('\r\n'), '\r\n'], { type: 'text/csv' });
}
