import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { Absence } from '../../domain/cases/case.ts';
import { evolveOutages } from '../../domain/cases/evolve-outages.ts';
import type { OutageHappened } from '../../domain/cases/evolve-outages.ts';
import type { GivenAhead } from '../../domain/given-ahead.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Outage } from '../../domain/hall-time/running-time.ts';
import type { DaySummary } from '../../domain/reports/day-summary.ts';
import { isOfMove } from '../../domain/reports/without-undone.ts';
import type { EventPage, KeptSummary, RecordedDay, ReportArchive } from '../../ports/report-archive.ts';

/** The print room's chatter is half of a day and no part of any report. */
const UNCOUNTED = "'paper-queued', 'job-changed', 'printer-changed', 'message-queued', 'message-changed'";

const NUMBERED = ['case-opened', 'request-received', 'letter-issued', 'letter-signed', 'complaint-received'].map(
  (type) => `'${type}'`,
);

/** What reports are made from, read from the ledger and the tables beside it. */
export class SqliteReportArchive implements ReportArchive {
  readonly #statements: KeptStatements;

  constructor(db: Sqlite) {
    this.#statements = new KeptStatements(db);
  }

  days(from: string, to: string): Promise<readonly RecordedDay[]> {
    const rows = this.#statements.all<Omit<RecordedDay, 'isOver'> & { isOver: number }>(
      `SELECT day, closed IS NOT NULL AS isOver, version, recounted_at AS recountedAt FROM service_day
       WHERE day BETWEEN ? AND ? ORDER BY day`,
      from,
      to,
    );
    return Promise.resolve(rows.map((row) => ({ ...row, isOver: row.isOver === 1 })));
  }

  /** The ledger of that year is gone through for it: asked once, by somebody who waits for it. */
  givenFrom(day: string): Promise<GivenAhead> {
    const days = this.#statements
      .all<{ day: string }>('SELECT day FROM service_day WHERE day >= ? ORDER BY day', day)
      .map((each) => each.day);
    const rows = this.#statements.all<{ type: string; year: number; sequence: number }>(
      `SELECT type, body ->> 'year' AS year, max(body ->> 'sequence') AS sequence FROM ledger
       WHERE position >= (SELECT min(opened) FROM service_day WHERE day >= ?)
         AND type IN (${NUMBERED.join(', ')}) GROUP BY type, year`,
      `${day.slice(0, 4)}-01-01`,
    );
    const last = (...types: readonly string[]): Record<string, number> => {
      const given: Record<string, number> = {};
      for (const { type, year, sequence } of rows) {
        if (types.includes(type)) given[year] = Math.max(given[year] ?? 0, sequence);
      }
      return given;
    };
    return Promise.resolve({
      days,
      cases: last('case-opened', 'request-received'),
      letters: last('letter-issued', 'letter-signed'),
      complaints: last('complaint-received'),
    });
  }

  uncounted(version: number): Promise<readonly string[]> {
    const sql = 'SELECT day FROM service_day WHERE closed IS NOT NULL AND version IS NOT ? ORDER BY day';
    return Promise.resolve(this.#statements.all<{ day: string }>(sql, version).map(({ day }) => day));
  }

  eventsOf(day: string, after: number, limit: number): Promise<EventPage> {
    const rows = this.#statements.all<{ position: number; body: string }>(
      `SELECT ledger.position, body FROM service_day JOIN ledger
         ON ledger.position >= max(opened, ? + 1) AND ledger.position <= coalesce(closed, 9223372036854775807)
       WHERE day = ? AND type NOT IN (${UNCOUNTED}) ORDER BY ledger.position LIMIT ?`,
      after,
      day,
      limit,
    );
    // Only the ledger's own class writes there, and only events.
    const events = rows.map(({ body }) => JSON.parse(body) as HallEvent);
    const last = rows.at(-1)?.position ?? null;
    return Promise.resolve({ events, last, next: rows.length < limit ? null : last });
  }

  caseFacts(id: string): ReturnType<ReportArchive['caseFacts']> {
    const row = this.#statements.one<{
      serviceId: string;
      isFromHome: number;
      clockFrom: number;
      away: string | null;
    }>(
      `SELECT service AS serviceId, coalesce(body ->> 'via', 'hall') <> 'hall' AS isFromHome,
         coalesce(body ->> 'completedAt', opened_at) AS clockFrom, body -> 'away' AS away
       FROM case_file LEFT JOIN case_body USING (key) WHERE id = ?`,
      id,
    );
    if (!row) return Promise.resolve(undefined);
    const away = row.away === null ? null : (JSON.parse(row.away) as readonly Absence[]);
    return Promise.resolve({ ...row, isFromHome: row.isFromHome === 1, away });
  }

  storyOf(id: string): Promise<readonly HallEvent[]> {
    const rows = this.#statements.all<{ body: string }>(
      `SELECT DISTINCT position, ledger.body FROM case_file JOIN case_visit USING (key) JOIN story ON story.visit = case_visit.visit
         JOIN ledger USING (position)
       WHERE case_file.id = ? ORDER BY position`,
      id,
    );
    return Promise.resolve(rows.map(({ body }) => JSON.parse(body) as HallEvent));
  }

  keepAway(id: string, away: readonly Absence[]): Promise<void> {
    this.#statements
      .prepare(
        `UPDATE case_body SET body = json_set(body, '$.away', json(?))
         WHERE key = (SELECT key FROM case_file WHERE id = ?) AND body -> 'away' IS NULL`,
      )
      .run(JSON.stringify(away), id);
    return Promise.resolve();
  }

  lastMove(id: string, before: string): Promise<readonly HallEvent[]> {
    const rows = this.#statements.all<{ body: string }>(
      `SELECT ledger.body FROM case_file JOIN story ON story.visit = case_file.visit
         JOIN ledger ON ledger.position = story.position
       WHERE case_file.id = ? AND ledger.position < (SELECT opened FROM service_day WHERE day = ?)
         AND ledger.body ->> 'caseId' = case_file.id ORDER BY ledger.position`,
      id,
      before,
    );
    const moves = rows.map(({ body }) => JSON.parse(body) as HallEvent).filter(isOfMove);
    return Promise.resolve(moves.slice(moves.findLastIndex(({ type }) => type === 'case-moved')));
  }

  serviceOfLetter(id: string): Promise<string | undefined> {
    const sql = 'SELECT visit.service FROM letter JOIN visit ON visit.id = letter.visit WHERE letter.id = ?';
    return Promise.resolve(this.#statements.one<{ service: string }>(sql, id)?.service);
  }

  outages(): Promise<readonly Outage[]> {
    const sql = `SELECT position, body FROM ledger WHERE type IN ('outage-began', 'outage-ended') ORDER BY at`;
    const rows = this.#statements.all<{ position: number; body: string }>(sql);
    // DU9: in the order in which they happened, whatever the clock said.
    const events = rows
      .toSorted((one, other) => one.position - other.position)
      .map(({ body }) => JSON.parse(body) as OutageHappened);
    return Promise.resolve(events.reduce(evolveOutages, []).map(({ from, to }) => ({ from, to })));
  }

  keep(day: string, version: number, summary: DaySummary, at: number): Promise<void> {
    this.#statements
      .prepare(
        `UPDATE service_day SET recounted_at = iif(version IS NULL, recounted_at, ?), version = ?, summary = ?
       WHERE day = ? AND version IS NOT ?`,
      )
      .run(at, version, JSON.stringify(summary), day, version);
    this.#statements.prepare('DELETE FROM service_month WHERE month = substr(?, 1, 7)').run(day);
    return Promise.resolve();
  }

  month(month: string, version: number): Promise<DaySummary | undefined> {
    const sql = 'SELECT summary FROM service_month WHERE month = ? AND version = ?';
    const row = this.#statements.one<{ summary: string }>(sql, month, version);
    return Promise.resolve(row && (JSON.parse(row.summary) as DaySummary));
  }

  keepMonth(month: string, version: number, summary: DaySummary): Promise<void> {
    this.#statements
      .prepare('INSERT OR REPLACE INTO service_month (month, version, summary) VALUES (?, ?, ?)')
      .run(month, version, JSON.stringify(summary));
    return Promise.resolve();
  }

  summaries(from: string, to: string, limit: number): Promise<readonly KeptSummary[]> {
    const rows = this.#statements.all<{ day: string; summary: string }>(
      'SELECT day, summary FROM service_day WHERE day BETWEEN ? AND ? AND summary IS NOT NULL ORDER BY day LIMIT ?',
      from,
      to,
      limit,
    );
    return Promise.resolve(rows.map(({ day, summary }) => ({ day, summary: JSON.parse(summary) as DaySummary })));
  }
}
