import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { Absence } from '../../domain/cases/case.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { BookArchive, Bookmark, CaseEntry, CheckEntry, GuestEntry, Leaf, Span } from '../../ports/book-archive.ts';
import {
  carriedCases,
  carriedOpenCases,
  checkBook,
  countSql,
  handedAtCounter,
  handedByCase,
  importBook,
  letterBook,
  openedCases,
  pageSql,
} from './book-sql.ts';
import type { BookSql } from './book-sql.ts';

interface Count {
  count: number;
}

/** The two parts of a row's bookmark. */
interface Placed {
  at: number;
  key: number;
}

const books: Record<Parameters<BookArchive['count']>[0], readonly BookSql[]> = {
  letters: [letterBook],
  handOvers: [handedByCase, handedAtCounter],
  cases: [carriedOpenCases, carriedCases, openedCases],
  imports: [importBook],
  checks: [checkBook],
};

const FIRST: Bookmark = [Number.MIN_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];

/** The books, read from tables and ledger; a page costs only what it shows. */
export class SqliteBookArchive implements BookArchive {
  readonly #statements: KeptStatements;

  constructor(db: Sqlite) {
    this.#statements = new KeptStatements(db);
  }

  letters(span: Span, after: Bookmark | null, limit: number): ReturnType<BookArchive['letters']> {
    return this.#page('letters', span, after, limit);
  }

  handOvers(span: Span, after: Bookmark | null, limit: number): ReturnType<BookArchive['handOvers']> {
    return this.#page('handOvers', span, after, limit);
  }

  async cases(span: Span, after: Bookmark | null, limit: number): Promise<Leaf<CaseEntry>> {
    type Row = Omit<CaseEntry, 'isFromHome' | 'away'> & { isFromHome: number; away: string };
    const { entries, next } = await this.#page<Row>('cases', span, after, limit);
    const read = (row: Row) => ({
      ...row,
      isFromHome: row.isFromHome === 1,
      away: JSON.parse(row.away) as readonly Absence[],
    });
    return { entries: entries.map(read), next };
  }

  imports(span: Span, after: Bookmark | null, limit: number): ReturnType<BookArchive['imports']> {
    return this.#page('imports', span, after, limit);
  }

  async checks(span: Span, after: Bookmark | null, limit: number): Promise<Leaf<CheckEntry>> {
    type Row = Omit<CheckEntry, 'listed'> & { listed: number };
    const { entries, next } = await this.#page<Row>('checks', span, after, limit);
    return { entries: entries.map((row) => ({ ...row, listed: row.listed === 1 })), next };
  }

  guests({ from, to }: Period, after: Bookmark | null, limit: number): Promise<Leaf<GuestEntry>> {
    const [day, at, id] = after ?? ['', FIRST[0] ?? 0, ''];
    const rows = this.#statements
      .prepare<GuestEntry & { id: string }>(
        `SELECT visit.id, day, arrived_at AS at, number, service AS serviceId, coalesce(applicant.name, '') AS name,
         ended_at AS endedAt, outcome AS outcomeId,
         (SELECT body ->> 'need' FROM story JOIN ledger USING (position)
          WHERE story.visit = visit.id AND type = 'need-noted' ORDER BY position DESC LIMIT 1) AS need
       FROM visit LEFT JOIN applicant ON applicant.visit = visit.id
       WHERE day BETWEEN ? AND ? AND via = 'hall' AND (day, arrived_at, visit.id) > (?, ?, ?)
       ORDER BY day, arrived_at, visit.id LIMIT ?`,
      )
      .all(from, to, day ?? '', at ?? 0, id ?? '', limit);
    const last = rows.length < limit ? undefined : rows.at(-1);
    return Promise.resolve({ entries: rows, next: last ? [last.day, last.at, last.id] : null });
  }

  count(book: Parameters<BookArchive['count']>[0], { from, until }: Span): Promise<number> {
    const counts = books[book].map((sql) => this.#statements.prepare<Count>(countSql(sql)).get({ from, until }));
    return Promise.resolve(counts.reduce((sum, row) => sum + (row?.count ?? 0), 0));
  }

  countGuests({ from, to }: Period): Promise<number> {
    const sql = "SELECT count(*) AS count FROM visit WHERE day BETWEEN ? AND ? AND via = 'hall'";
    return Promise.resolve(this.#statements.one<Count>(sql, from, to)?.count ?? 0);
  }

  /** Where a book has two sources, a full page is read from each and merged in order. */
  #page<Entry>(book: keyof typeof books, span: Span, after: Bookmark | null, limit: number): Promise<Leaf<Entry>> {
    const [at, key] = after ?? FIRST;
    const found = books[book].flatMap((sql) =>
      this.#statements.prepare<Entry & Placed>(pageSql(sql)).all({
        from: span.from,
        until: span.until,
        at: at ?? 0,
        key: key ?? 0,
        limit,
      }),
    );
    const rows = found.toSorted((a, b) => a.at - b.at || a.key - b.key).slice(0, limit);
    const last = rows.length < limit ? undefined : rows.at(-1);
    return Promise.resolve({ entries: rows, next: last ? [last.at, last.key] : null });
  }
}
