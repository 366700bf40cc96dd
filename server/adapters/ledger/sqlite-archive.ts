import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { takingOut } from '../sqlite/taking-out.ts';
import type { MostInADay } from '../../domain/backup/restored.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { midnightOf } from '../../domain/hall-time/zone.ts';
import type { TimeZoneName } from '../../domain/hall-time/zone.ts';
import type { Paper, JobState } from '../../domain/paper/print-job.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import type { Archive, ArchivedJob, ArchivedVisit, NumberedVisit, VerifiedLetter } from '../../ports/archive.ts';
import { LETTER_KEPT } from './forget-applicants.ts';

interface JobRow {
  id: string;
  printer: string;
  visit: string | null;
  number: string | null;
  paper: string;
  state: string;
  attempts: number;
  reprints: number;
  maybe_printed: number;
  why: string | null;
  queued_at: number;
}

const JOB = `SELECT print_job.id, printer, visit, visit.number, paper, state, attempts, reprints, maybe_printed, why, queued_at
  FROM print_job LEFT JOIN visit ON visit.id = print_job.visit`;

/** What is over, read from the tables that the ledger writes. */
export class SqliteArchive implements Archive {
  readonly #db: Sqlite;
  readonly #statements: KeptStatements;

  constructor(db: Sqlite) {
    this.#db = db;
    this.#statements = new KeptStatements(db);
  }

  job(id: string): Promise<ArchivedJob | undefined> {
    const row = this.#statements.one<JobRow>(`${JOB} WHERE print_job.id = ?`, id);
    return Promise.resolve(row && jobOf(row));
  }

  openJobs(printerId: string, atMost = -1): Promise<readonly ArchivedJob[]> {
    const sql = `${JOB} WHERE printer = ? AND settled = 0 ORDER BY queued_at, print_job.rowid LIMIT ?`;
    return Promise.resolve(this.#statements.all<JobRow>(sql, printerId, atMost).map(jobOf));
  }

  newestJobs(before: number | null, limit: number): Promise<readonly ArchivedJob[]> {
    const sql = `${JOB} WHERE queued_at < ? ORDER BY print_job.rowid DESC LIMIT ?`;
    return Promise.resolve(this.#statements.all<JobRow>(sql, before ?? Number.MAX_SAFE_INTEGER, limit).map(jobOf));
  }

  bytes(id: string): Promise<Uint8Array | undefined> {
    const row = this.#statements.one<{ bytes: Uint8Array | null }>('SELECT bytes FROM print_job WHERE id = ?', id);
    return Promise.resolve(row?.bytes ?? undefined);
  }

  /** PR10: an agent that is away for long is still to fetch what it was given. */
  forgetBytes(before: number): Promise<void> {
    const sql = `UPDATE print_job SET bytes = NULL WHERE queued_at < ? AND bytes IS NOT NULL AND state <> 'sending'`;
    return new Promise((resolve) => resolve(takingOut(this.#db, () => void this.#statements.run(sql, before))));
  }

  letter(id: string): Promise<Omit<LetterSlip, 'copy'> | undefined> {
    const sql = `SELECT slip, cancelled_at IS NOT NULL AS cancelled FROM letter WHERE id = ? AND ${LETTER_KEPT}`;
    const row = this.#statements.one<{ slip: string; cancelled: number }>(sql, id);
    const slip = row && (JSON.parse(row.slip) as Omit<LetterSlip, 'copy'>);
    return Promise.resolve(slip && (row.cancelled === 1 ? { ...slip, state: 'cancelled' } : slip));
  }

  letterByCode(code: string): Promise<VerifiedLetter | undefined> {
    const sql = `SELECT number, slip ->> 'title' AS title, issued_at AS issuedAt, copies, cancelled_at IS NOT NULL AS cancelled
      FROM letter WHERE code = ?`;
    const row = this.#statements.one<Omit<VerifiedLetter, 'cancelled'> & { cancelled: number }>(sql, code);
    return Promise.resolve(row && { ...row, cancelled: row.cancelled === 1 });
  }

  visitByToken(token: string): Promise<ArchivedVisit | undefined> {
    const sql = `SELECT id, number, day, ended_at IS NOT NULL AS over, outcome IS 'expired' AS expired
      FROM visit WHERE token = ? AND via = 'hall'`;
    type Row = Omit<ArchivedVisit, 'over' | 'expired'> & { over: number; expired: number };
    const row = this.#statements.one<Row>(sql, token);
    return Promise.resolve(row && { ...row, over: row.over === 1, expired: row.expired === 1 });
  }

  visit(id: string): Promise<Pick<ArchivedVisit, 'number' | 'day'> | undefined> {
    const sql = 'SELECT number, day FROM visit WHERE id = ?';
    return Promise.resolve(this.#statements.one<Pick<ArchivedVisit, 'number' | 'day'>>(sql, id));
  }

  visitsByNumber(day: string, numbers: readonly string[]): Promise<readonly NumberedVisit[]> {
    const sql = `SELECT id, number, service AS serviceId, arrived_at AS arrivedAt, ended_at AS endedAt
      FROM visit WHERE day = ? AND number = ? AND via = 'hall'`;
    return Promise.resolve(numbers.flatMap((number) => this.#statements.all<NumberedVisit>(sql, day, number)));
  }

  mostTickets(): Promise<number> {
    // Not by the highest number: a day on which the hall was restored began far up.
    const sql = `SELECT count(*) AS most FROM visit WHERE via = 'hall' GROUP BY day, rtrim(number, '0123456789')
      ORDER BY most DESC LIMIT 1`;
    return Promise.resolve(this.#statements.one<{ most: number }>(sql)?.most ?? 0);
  }

  mostInADay(zone: TimeZoneName): Promise<MostInADay> {
    const most = (table: string, at: string) => {
      const sql = `SELECT count(*) AS most FROM ${table} GROUP BY CAST((${at} - ?) / ? AS INTEGER) ORDER BY most DESC LIMIT 1`;
      return this.#statements.one<{ most: number }>(sql, midnightOf(0, zone), days(1))?.most ?? 0;
    };
    return Promise.resolve({
      cases: most('case_file', 'opened_at'),
      letters: most('letter', 'issued_at'),
      complaints: most('complaint', 'received_at'),
    });
  }
}

function jobOf(row: JobRow): ArchivedJob {
  return {
    id: row.id,
    printerId: row.printer,
    visitId: row.visit,
    number: row.number,
    paper: JSON.parse(row.paper) as Paper,
    state: row.state as JobState,
    attempts: row.attempts,
    reprints: row.reprints,
    maybePrinted: row.maybe_printed === 1,
    why: row.why,
    queuedAt: row.queued_at,
  };
}
