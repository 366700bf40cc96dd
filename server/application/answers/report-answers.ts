import { granted, refused } from '../../../contract/reply.ts';
import { isPeriod } from '../../domain/reports/period.ts';
import { books } from '../reports/books/all-books.ts';
import { openBookDesk } from '../reports/books/book.ts';
import { seesReports } from '../reports/reader.ts';
import { reportOf } from '../reports/report.ts';
import { surveyReport } from '../survey/survey-report.ts';
import { howMany } from '../access/what-was-asked.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';

/** About the lines of one printed page. */
const ROWS_AT_ONCE = 50;

/** RP6: reports and books, for those who are answerable for the hall. Each look into a book is in the audit record (RP7). */
export const reportAnswers: Answers<'report:figures' | 'report:book' | 'report:survey'> = {
  'report:figures': async (office, { seat }, { period }) => {
    if (!seesReports(seat)) return refused('not-allowed');
    if (!isPeriod(period)) return refused('malformed-request');
    return granted(await reportOf(office, period));
  },

  'report:book': async (office, { seat }, { book: id, period, from }) => {
    if (!seesReports(seat)) return refused('not-allowed');
    if (!isPeriod(period)) return refused('malformed-request');
    const book = books[id];
    const desk = await openBookDesk(office, seat, period);
    const { entries, next } = await book.page(desk, from, ROWS_AT_ONCE);
    const subject = howMany(`${id} ${period.from} ${period.to}`, entries.length);
    await audit(office, seat.clerk.id, 'book-seen', subject);
    return granted({
      book: id,
      columns: book.columns.map(({ id: column, kind }) => ({ id: column, kind })),
      rows: entries.map((row) => [...row]),
      next: next && [...next],
      count: from === null ? await book.count(desk) : null,
    });
  },

  'report:survey': async (office, { seat }, { period, serviceId }) => {
    if (!seesReports(seat)) return refused('not-allowed');
    if (!isPeriod(period)) return refused('malformed-request');
    return granted(await surveyReport(office, { ...period, serviceId }));
  },
};
