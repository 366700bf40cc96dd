import { nameWords } from '../../domain/cases/name-words.ts';
import type { ComplaintSearch } from '../../ports/complaint-archive.ts';

interface Query {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Newest first. A hall has hundreds of complaints a year, so walking the index of days is enough for any search. */
export function complaintSearchSql(search: ComplaintSearch, before: number | null, limit: number): Query {
  const conditions = [...by(search), ...beside(search, before)];
  const where = conditions.length === 0 ? 'TRUE' : conditions.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `SELECT id, number, kind, channel, state, received_at AS receivedAt, closed_at AS closedAt FROM complaint
      WHERE ${where} ORDER BY received_at DESC, key DESC LIMIT ?`,
    values: [...conditions.flatMap(({ values }) => values), limit],
  };
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

function by({ by: asked }: ComplaintSearch): Condition[] {
  switch (asked.is) {
    case 'all':
      return [];
    case 'number':
    case 'code':
      return [{ sql: `${asked.is} = ?`, values: [asked.value] }];
    case 'name': {
      // Words consist of letters and digits, so they contain no wildcards of LIKE.
      const beginnings = asked.words.flatMap(nameWords).map((word) => `% ${word.toLowerCase()}%`);
      const named = beginnings.length === 0 ? 'FALSE' : beginnings.map(() => 'name_words LIKE ?').join(' AND ');
      return [{ sql: `((${named}) OR code = ?)`, values: [...beginnings, asked.orCode] }];
    }
  }
}

function beside({ state, channel, from, until }: ComplaintSearch, before: number | null): Condition[] {
  const asked: [sql: string, value: string | number | null][] = [
    ['state = ?', state === 'any' ? null : state],
    ['channel = ?', channel],
    ['received_at >= ?', from],
    ['received_at < ?', until],
    ['received_at < ?', before],
  ];
  return asked.flatMap(([sql, value]) => (value === null ? [] : [{ sql, values: [value] }]));
}
