import type { SqlRow, Sqlite } from '../sqlite/open-sqlite.ts';
import { grave } from './finding.ts';
import type { Finding } from './finding.ts';

/** Tables that follow from events alone; words stored beside the ledger cannot be compared with anything. */
const tables: readonly (readonly [table: string, called: string, columns: string])[] = [
  ['visit', 'kunjungan', 'id, day, number, token, service, arrived_at, ended_at, outcome, via'],
  ['print_job', 'cetakan', 'id, printer, visit, state, attempts, reprints, maybe_printed, why, settled, queued_at'],
  ['letter', 'surat', 'id, number, code, visit, case_id, issued_at, copies, cancelled_at, cancelled_why'],
  ['case_file', 'berkas', 'id, number, visit, service, opened_at, closed_at, state, letter_number'],
  ['complaint', 'pengaduan', 'id, number, code, kind, channel, received_at, closed_at, state'],
  ['service_day', 'hari layanan', 'day AS id, opened, closed'],
  ['survey_day', 'hasil survei', "day || ' ' || service AS id, respondents, counts"],
];

/** DU4: each read table agrees with the ledger. */
export function compareTables(kept: Sqlite, replayed: Sqlite): Finding[] {
  return tables.flatMap(([table, called, columns]) => {
    const rows = (db: Sqlite) => db.prepare(`SELECT ${columns} FROM ${table} ORDER BY id`).iterate();
    const strange = differences(rows(kept), rows(replayed));
    const [first] = strange;
    if (first === undefined) return [];
    return [
      grave(`Tabel ${called} tidak sama dengan buku besar: ${strange.length} baris berbeda, antara lain ${first}.`),
    ];
  });
}

/** Ids of rows that only one side has, or that differ; both sides are ordered by id. */
function differences(a: Iterator<SqlRow>, b: Iterator<SqlRow>): string[] {
  const strange: string[] = [];
  let [mine, its] = [a.next(), b.next()];
  while (mine.done !== true || its.done !== true) {
    const [left, right] = [idOf(mine), idOf(its)];
    if (left === right && JSON.stringify(mine.value) !== JSON.stringify(its.value)) strange.push(left ?? '');
    if (left !== right) strange.push(isFirst(left, right) ? (left ?? '') : (right ?? ''));
    const [moveMine, moveIts] = [left === right || isFirst(left, right), left === right || !isFirst(left, right)];
    if (moveMine) mine = a.next();
    if (moveIts) its = b.next();
  }
  return strange;
}

const idOf = (row: IteratorResult<SqlRow>): string | null => (row.done === true ? null : String(row.value['id']));
const isFirst = (a: string | null, b: string | null): boolean => b === null || (a !== null && a < b);
