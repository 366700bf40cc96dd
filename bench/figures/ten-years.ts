import type { KeyObject } from 'node:crypto';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';

export const YEARS = 10;
const VISITS = YEARS * 250 * 100;
const EVENTS_OF_A_VISIT = 4;

const count = (rows: number): string =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})`;

/**
 * Ten years of data in the tables that issuing a number writes to: a quarter of a million visits with events, slips and
 * answers.
 */
export function writeYears(file: string, key: KeyObject | null): void {
  const db = openDatabase(file, key);
  const id = 'lower(hex(randomblob(16)))';
  db.exec(`BEGIN;
    CREATE TEMP TABLE old AS ${count(VISITS)}
      SELECT ${id} AS id, ${id} AS token, ${id} AS job, i, i * 60000 AS at, date(i * 1200, 'unixepoch') AS day FROM n;
    INSERT INTO visit (id, day, number, token, service, arrived_at, ended_at, outcome)
      SELECT id, day, 'A' || i, token, '${'x'.repeat(12)}', at, at + 1, 'done' FROM old;
    INSERT INTO print_job (id, printer, visit, paper, state, queued_at, settled)
      SELECT job, 'printer', id, '{"kind":"ticket","number":"' || i || '"}', 'printed', at, 1 FROM old;
    INSERT INTO command (id, at, reply) SELECT id, at, '{"ok":true,"value":{"number":"' || i || '"}}' FROM old;
    DROP TABLE old;
    COMMIT`);
  // Before the day's own events, which stay the newest: negative positions.
  db.exec(`INSERT INTO ledger (position, at, type, body) ${count(VISITS * EVENTS_OF_A_VISIT)}
    SELECT -i, i, 'serving-started', '{"type":"serving-started","visitId":"' || i || '","counterId":"loket-1"}' FROM n`);
  db.close();
}
