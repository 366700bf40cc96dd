import { csvLine } from '../../../contract/csv-line.ts';

/** Without a byte order mark Excel assumes another encoding. */
const MARK = '\uFEFF';

export function csvOf(rows: readonly (readonly string[])[]): Blob {
  return new Blob([MARK, rows.map(csvLine).join('\r\n'), '\r\n'], { type: 'text/csv' });
}
