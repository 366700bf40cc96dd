import { csvLine } from '../../../contract/csv-line.ts';
import type { TableRow, TableWriter } from '../../ports/tables.ts';

/** For Excel in Indonesian settings, where the comma is in the numbers: semicolons, and a byte order mark for UTF-8. */
export const csvTables: TableWriter = {
  mediaType: 'text/csv; charset=utf-8',
  mostRows: Number.POSITIVE_INFINITY,

  async *write(columns, pages) {
    yield encoded(`\uFEFF${linesOf([columns.map(({ heading }) => heading)])}`);
    for await (const rows of pages) if (rows.length > 0) yield encoded(linesOf(rows));
  },
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const linesOf = (rows: readonly TableRow[]): string => rows.map((row) => `${csvLine(row)}\r\n`).join('');
