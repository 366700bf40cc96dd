import type { CaseSearch } from '../../ports.ts';

interface Query {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const FIELDS = `case_file.id, case_file.number, case_file.service AS serviceId, coalesce(applicant.name, '') AS name,
  case_file.opened_at AS openedAt, case_file.closed_at AS closedAt, case_file.state, case_file.letter_number AS letterNumber`;

/** One statement for each way to search; each begins at an index, whatever else is asked. */
export function searchSql(search: CaseSearch, before: number | null, limit: number): Query {
  const { from, values } = beginning(search);
  const openedAt = search.by.is === 'all' && search.clerkId !== null ? 'case_clerk.opened_at' : 'case_file.opened_at';
  const where: string[] = [];
  const also = (condition: string, value: string | number | null) => {
    if (value === null) return;
    where.push(condition);
    values.push(value);
  };
  if (search.by.is === 'number') also('case_file.number = ?', search.by.value);
  if (search.by.is === 'letter') also('case_file.letter_number = ?', search.by.value);
  also(`${openedAt} < ?`, before);
  also(`${openedAt} >= ?`, search.from);
  also(`${openedAt} < ?`, search.until);
  also('case_file.state = ?', search.state === 'any' ? null : search.state);
  also('case_file.service = ?', search.serviceId);
  if (search.by.is !== 'all') {
    also(
      'EXISTS (SELECT 1 FROM case_clerk WHERE case_id = case_file.id AND clerk = ? AND opened_at = case_file.opened_at)',
      search.clerkId,
    );
  }
  const conditions = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
  return {
    sql: `SELECT ${FIELDS} FROM ${from} ${conditions} ORDER BY ${openedAt} DESC LIMIT ?`,
    values: [...values, limit],
  };
}

const WITH_APPLICANT = 'LEFT JOIN applicant ON applicant.visit = case_file.visit';

function beginning({ by, clerkId }: CaseSearch): { from: string; values: (string | number)[] } {
  switch (by.is) {
    case 'all':
      if (clerkId === null) return { from: `case_file ${WITH_APPLICANT}`, values: [] };
      return {
        from: `case_clerk CROSS JOIN case_file ON case_file.id = case_clerk.case_id AND case_clerk.clerk = ? ${WITH_APPLICANT}`,
        values: [clerkId],
      };
    case 'number':
    case 'letter':
      return { from: `case_file ${WITH_APPLICANT}`, values: [] };
    case 'nik':
      return {
        from: 'applicant CROSS JOIN case_file ON case_file.visit = applicant.visit AND applicant.nik = ?',
        values: [by.value],
      };
    case 'name':
      return {
        from: `applicant_name CROSS JOIN applicant ON applicant.id = applicant_name.rowid AND applicant_name MATCH ?
          CROSS JOIN case_file ON case_file.visit = applicant.visit`,
        values: [by.words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')],
      };
  }
}
