import type { CaseSearch } from '../../ports/case-archive.ts';
import { FIRST_KEY, firstKeyAt } from './case-key.ts';
import { wantedWords } from './case-words.ts';

interface Query {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const FIELDS = `case_file.id, case_file.number, case_file.service AS serviceId, coalesce(applicant.name, '') AS name,
  coalesce(applicant.nik, '') AS nik, coalesce(brought_as, '') AS broughtAs, coalesce(brought_by, '') AS broughtBy, case_file.opened_at AS openedAt, case_file.closed_at AS closedAt, case_file.state,
  case_file.letter_number AS letterNumber, visit.via`;

/** Newest first. */
export function searchSql(search: CaseSearch, before: number | null, limit: number): Query {
  const { table, key, where, values } = wanted(search, before);
  const file = table === 'case_file' ? 'case_file' : `${table} CROSS JOIN case_file ON case_file.key = ${key}`;
  return {
    sql: `SELECT ${FIELDS} FROM ${file} LEFT JOIN applicant ON applicant.visit = case_file.visit
      CROSS JOIN visit ON visit.id = case_file.visit WHERE ${where} ORDER BY ${key} DESC LIMIT ?`,
    values: [...values, limit],
  };
}

export function countSql(search: CaseSearch, before: number | null): Query {
  const { table, where, values } = wanted(search, before);
  return { sql: `SELECT count(*) AS count FROM ${table} WHERE ${where}`, values };
}

interface Wanted {
  readonly table: 'case_file' | 'case_words';
  readonly key: string;
  readonly where: string;
  readonly values: readonly (string | number)[];
}

/** Every search starts from an index or a range of keys, whatever else is asked. */
function wanted(search: CaseSearch, before: number | null): Wanted {
  const { by } = search;
  if (by.is === 'all' || by.is === 'name') return byWords(search, before);
  // The plus sign keeps the planner from scanning a range of keys: the condition that follows finds next to nothing.
  const [span, spanValues] = spanOf('+case_file.key', search, before);
  const conditions: [sql: string, value: string | null][] = [
    [exactly[by.is], by.value],
    ['case_file.state = ?', search.state === 'any' ? null : search.state],
    ['case_file.service = ?', search.serviceId],
    ['EXISTS (SELECT 1 FROM case_clerk WHERE key = case_file.key AND clerk = ?)', search.clerkId],
  ];
  const asked = conditions.flatMap(([sql, value]) => (value === null ? [] : [{ sql, value }]));
  return {
    table: 'case_file',
    key: 'case_file.key',
    where: [...asked.map(({ sql }) => sql), span].join(' AND '),
    values: [...asked.map(({ value }) => value), ...spanValues],
  };
}

const exactly = {
  number: 'case_file.number = ?',
  // Stated twice for the planner, since the partial index leaves out empty NIKs.
  nik: "case_file.visit IN (SELECT visit FROM applicant WHERE nik = ? AND nik <> '')",
  // Through the visit, so that the number of a cancelled letter finds its case, too.
  letter: `case_file.key IN (SELECT case_visit.key FROM letter JOIN case_visit ON case_visit.visit = letter.visit
    WHERE letter.number = ?)`,
} as const;

function byWords(search: CaseSearch, before: number | null): Wanted {
  const words = wantedWords(search);
  const table = words === '' ? 'case_file' : 'case_words';
  const key = words === '' ? 'case_file.key' : 'case_words.rowid';
  const [span, spanValues] = spanOf(key, search, before);
  if (words === null) return { table, key, where: 'FALSE', values: [] };
  if (words === '') return { table, key, where: span, values: spanValues };
  return { table, key, where: `case_words MATCH ? AND ${span}`, values: [words, ...spanValues] };
}

/** FTS5 accepts only integers as bounds, but numbers reach SQLite as reals. */
function spanOf(key: string, { from, until }: CaseSearch, before: number | null): [string, number[]] {
  const end = Math.min(before ?? Number.POSITIVE_INFINITY, until ?? Number.POSITIVE_INFINITY);
  return [
    `${key} >= CAST(? AS INTEGER) AND ${key} < CAST(? AS INTEGER)`,
    [from === null ? FIRST_KEY : firstKeyAt(from), firstKeyAt(end)],
  ];
}
