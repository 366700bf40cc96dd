import { csvLine } from '../../contract/csv-line.ts';
import { saveBlob } from './hand-out.ts';

/** Downloads rows as a CSV. */
export function saveTable(name: string, rows: readonly (readonly string[])[]): void {
  saveBlob(csvOf(rows), name);
}

/** Without a byte order mark Excel assumes another encoding. */
const MARK = '\uFEFF';

export function csvOf(rows: readonly (readonly string[])[]): Blob {
  return new Blob([MARK, rows.map(csvLine).join('\r\n'), '\r\n'], { type: 'text/csv' });
}
