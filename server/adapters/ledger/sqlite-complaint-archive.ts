import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { Complainant } from '../../domain/complaints/complainant.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { HallEvent } from '../../domain/events.ts';
import type {
  ArchivedComplaint,
  BookPage,
  ComplaintArchive,
  ComplaintPage,
  ComplaintSearch,
  ComplaintTold,
  FoundComplaint,
  MoveWords,
} from '../../ports/complaint-archive.ts';
import { complaintSearchSql } from './complaint-search-sql.ts';
import { pageOf } from './page-of.ts';

interface ToldRow {
  id: string;
  entry: string;
  words: string;
  complainant: string;
}

interface MoveRow {
  id: string;
  move: string;
  note: string;
  records: string;
  answer: string;
}

/** Complaints from the tables, open and over. */
export class SqliteComplaintArchive implements ComplaintArchive {
  readonly #statements: KeptStatements;

  constructor(db: Sqlite) {
    this.#statements = new KeptStatements(db);
  }

  complaint(id: string): Promise<ArchivedComplaint | undefined> {
    return Promise.resolve(this.#read('complaint.id = ?', id)[0]);
  }

  byCode(code: string): Promise<ArchivedComplaint | undefined> {
    return Promise.resolve(this.#read('complaint.code = ?', code)[0]);
  }

  book(from: number, until: number, page?: BookPage): Promise<readonly ArchivedComplaint[]> {
    const within = `SELECT key FROM complaint WHERE received_at >= ? AND received_at < ? ORDER BY key LIMIT ? OFFSET ?`;
    const { skip, limit } = page ?? { skip: 0, limit: -1 };
    return Promise.resolve(this.#read(`complaint.key IN (${within})`, from, until, limit, skip));
  }

  countBook(from: number, until: number): Promise<number> {
    const sql = 'SELECT count(*) AS count FROM complaint WHERE received_at >= ? AND received_at < ?';
    return Promise.resolve(this.#statements.all<{ count: number }>(sql, from, until)[0]?.count ?? 0);
  }

  search(query: ComplaintSearch, before: number | null, limit: number): Promise<ComplaintPage> {
    const { sql, values } = complaintSearchSql(query, before, limit + 1);
    const page = pageOf(this.#statements.all<FoundComplaint>(sql, ...values), limit, ({ receivedAt }) => receivedAt);
    return page ? Promise.resolve(page) : this.search(query, before, 2 * limit);
  }

  /** Four queries, however many complaints there are. */
  #read(where: string, ...values: (string | number)[]): ArchivedComplaint[] {
    const bodies = this.#statements.all<{ id: string; body: string }>(
      `SELECT id, body FROM complaint WHERE ${where} ORDER BY key`,
      ...values,
    );
    if (bodies.length === 0) return [];
    const from = (table: string, fields: string, order: string) =>
      `SELECT complaint.id, ${fields} FROM complaint JOIN ${table} ON ${table}.complaint = complaint.id
       WHERE ${where} ORDER BY ${order}`;
    const told = this.#statements.all<ToldRow>(
      from('complaint_told', 'entry, words, complainant', 'complaint_told.rowid'),
      ...values,
    );
    const moves = this.#statements.all<MoveRow>(
      from('complaint_move', 'move, note, records, answer', 'complaint_move.rowid'),
      ...values,
    );
    const story = this.#statements.all<{ id: string; event: string }>(
      `SELECT complaint.id, ledger.body AS event FROM complaint JOIN complaint_story ON complaint_story.complaint = complaint.id
       JOIN ledger ON ledger.position = complaint_story.position WHERE ${where} ORDER BY ledger.position`,
      ...values,
    );
    const [toldOf, movesOf, storyOf] = [byId(told), byId(moves), byId(story)];
    return bodies.map(({ id, body }) => ({
      complaint: complaintOf(body),
      told: (toldOf.get(id) ?? []).map(toldOfRow),
      moves: new Map((movesOf.get(id) ?? []).map((row) => [row.move, movedOf(row)])),
      story: (storyOf.get(id) ?? []).map(({ event }) => JSON.parse(event) as HallEvent),
    }));
  }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.id);
    if (known) known.push(row);
    else found.set(row.id, [row]);
  }
  return found;
}

// Only `ComplaintTables` wrote these columns.
const complaintOf = (body: string): Complaint => ({ ...(JSON.parse(body) as Omit<Complaint, 'undo'>), undo: null });

const toldOfRow = ({ entry, words, complainant }: ToldRow): ComplaintTold => ({
  entryId: entry,
  words,
  complainant: JSON.parse(complainant) as Complainant,
});

const movedOf = ({ note, records, answer }: MoveRow): MoveWords => ({
  note,
  records: JSON.parse(records) as Record<string, string>,
  answer,
});
