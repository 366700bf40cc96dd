import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { nikOf } from './many-cases.ts';

/** Events of all visits; before each twentieth somebody used the check at a kiosk. */
const EVENTS = 4_000_000;
export const ASKED_EACH = 20;
const LETTERS_EACH = 2;
const TOLD_EACH = 10;
const COMPLAINT_EACH = 20;

const count = (rows: number): string =>
  `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows - 1})`;

/**
 * Ten years of data beside so many cases (many-cases.ts): the ledger of a quarter of a million visits, letters,
 * complaints, and two years of audit record.
 */
export function writeTrails(db: Sqlite, cases: number): void {
  const words = 'x'.repeat(150);
  db.exec(`PRAGMA synchronous = OFF; BEGIN;
    INSERT INTO ledger (at, type, body) ${count(EVENTS)} SELECT i * 75000,
      CASE WHEN i % ${ASKED_EACH} = 0 THEN 'register-asked' ELSE 'serving-started' END,
      CASE WHEN i % ${ASKED_EACH} = 0
        THEN '{"type":"register-asked","at":' || i || ',"kioskId":"kiosk-1","mark":"mark-' || i || '-","listed":true}'
        ELSE '{"type":"serving-started","at":' || i || ',"visitId":"' || i || '","counterId":"loket-1","more":"${words}"}' END FROM n;
    INSERT INTO letter (id, number, code, visit, case_id, issued_at, slip) ${count(cases / LETTERS_EACH)}
      SELECT 'letter-' || i, '400.9/' || i, 'code-' || i, 'visit-' || (i * ${LETTERS_EACH}), 'case-' || (i * ${LETTERS_EACH}), i,
        '{"title":"Surat Keterangan","subject":"","person":[{"label":"NIK","value":"' || (${nikOf(0)} + i * ${LETTERS_EACH}) ||
        '"}],"findings":["${words.repeat(8)}"],"signatory":{}}' FROM n;
    INSERT INTO complaint (key, id, number, code, kind, channel, received_at, closed_at, state, name_words, body)
      ${count(cases / COMPLAINT_EACH)} SELECT i, 'told-' || i, 'P-' || i, 'told-code-' || i, 'complaint', 'counter', i, i, 'closed', '', '{}' FROM n;
    INSERT INTO complaint_told ${count(cases / COMPLAINT_EACH)} SELECT 'told-' || i, 'told-' || i, '${words} ' || (${nikOf(0)} + i * ${COMPLAINT_EACH}),
      '{"name":"Rekaan","address":"","phone":"","email":""}' FROM n;
    INSERT INTO audit ${count(EVENTS / TOLD_EACH)} SELECT i, 'dewi', 'register-checked', 'mark-' || i || '- himself' FROM n;
    COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL`);
}
