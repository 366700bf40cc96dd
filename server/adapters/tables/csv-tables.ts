import Papa from 'papaparse';
import type { TableRow, TableWriter } from '../../ports/tables.ts';

/**
 * What a spreadsheet would run (it begins with a sign of a formula), or make a number of: 16 digits of a NIK would lose the last
 * one, 007 its zeros. An apostrophe before it keeps it as text.
 */
const TAKEN_FOR_MORE = /^(?:[=+\-@\t\r]|\d{12,}|0\d)/u;

/** For Excel as it is set up in Indonesia, where the comma is in the numbers: semicolons, and a byte order mark for UTF-8. */
export const csvTables: TableWriter = {
  mediaType: 'text/csv; charset=utf-8',
  mostRows: Number.POSITIVE_INFINITY,

  async *write(columns, pages) {
    yield encoded(`\uFEFF${linesOf([columns.map(({ heading }) => heading)])}`);
    for await (const rows of pages) if (rows.length > 0) yield encoded(linesOf(rows));
  },
};

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

function linesOf(rows: readonly TableRow[]): string {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inOneLine(cell) : cell)));
  const way = { delimiter: ';', newline: '\r\n', quotes: true, escapeFormulae: TAKEN_FOR_MORE };
  return `${Papa.unparse(lines, way)}\r\n`;
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
