import type { BookId, Cell } from '../../../contract/views/report-view.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { isPeriod } from '../../domain/reports/period.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { Bookmark } from '../../ports/book-archive.ts';
import type { TableKind, TableRow } from '../../ports/tables.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { ExportedTable } from '../cases/case-export.ts';
import type { Office } from '../office.ts';
import { books } from './books/all-books.ts';
import { openBookDesk } from './books/book.ts';
import type { Book, BookDesk } from './books/book.ts';
import { breath } from './breath.ts';
import { atOnce, recordExport } from './export-report.ts';
import { fileName, onPaper } from './paper-frame.ts';
import { seesReports } from './reader.ts';

const ROWS_AT_ONCE = 200;
/** About two hundred pages; for more, use a spreadsheet. */
const MOST_ROWS_ON_PAPER = 4_000;

/** A whole book as a file, or on paper for signing. Who exported how much is recorded before the first byte is sent (RP7). */
export async function exportBook(
  office: Office,
  seat: SignedIn,
  id: BookId,
  period: Period,
  kind: TableKind | 'pdf',
): Promise<Reply<ExportedTable>> {
  if (!seesReports(seat)) return refused('not-allowed');
  if (!isPeriod(period)) return refused('malformed-request');
  const book = books[id];
  const desk = await openBookDesk(office, seat, period);
  const count = await book.count(desk);
  const mostRows = kind === 'pdf' ? MOST_ROWS_ON_PAPER : office.tables[kind].mostRows;
  if (count > mostRows) return refused('file-too-large');
  await recordExport(office, seat, `${id} ${count}`, period);
  const name = fileName(office, slugOf(book), period, kind);
  if (kind !== 'pdf') {
    const { mediaType } = office.tables[kind];
    const bytes = office.tables[kind].write(book.columns, rowsOf(book, desk));
    return granted({ fileName: name, mediaType, bytes });
  }
  return granted({ fileName: name, mediaType: 'application/pdf', bytes: atOnce(await bookPdf(office, book, desk)) });
}

const slugOf = ({ title }: Book): string => title.toLowerCase().replaceAll(/[^a-z]+/gu, '-');

async function bookPdf(office: Office, book: Book, desk: BookDesk): Promise<Uint8Array> {
  const rows: TableRow[] = [];
  for await (const page of rowsOf(book, desk)) rows.push(...page);
  const table = { title: '', columns: book.columns, rows, total: null };
  const notes = [`${rows.length} baris. Tanda – berarti tidak dicatat.`];
  const { period } = desk;
  return office.reportTypesetter.pdf(
    onPaper(office, { title: book.title, period, tables: [table], notes, wide: true }),
  );
}

/** Page by page, so that a long book neither fills memory nor delays the next number. */
async function* rowsOf(book: Book, desk: BookDesk): AsyncGenerator<TableRow[]> {
  let after: Bookmark | null = null;
  do {
    const leaf = await book.page(desk, after, ROWS_AT_ONCE);
    yield leaf.entries.map((row) => row.map(inIndonesian));
    after = leaf.next;
    await breath();
  } while (after !== null);
}

function inIndonesian(cell: Cell): string | number {
  if (cell === null) return '–';
  return typeof cell === 'object' ? cell.id : cell;
}
