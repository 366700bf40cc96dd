import type { CaseSearch } from '../../ports/case-archive.ts';
import type { ComplaintSearch } from '../../ports/complaint-archive.ts';
import type { Office } from '../office.ts';

type Search = CaseSearch | ComplaintSearch;

/** DU5: a search as the audit record tells it. Whoever was looked for stands there as a mark: it tells two apart, and names neither. */
export function searchInWords(office: Pick<Office, 'mark'>, search: Search): string {
  const { by, ...beside } = search;
  const narrowed = Object.entries(beside).flatMap(([what, value]) => {
    return value === null || value === 'any' ? [] : [`${what}:${inWords(value)}`];
  });
  return [by.is, ...lookedFor(office, by), ...narrowed].join(' ');
}

const inWords = (value: string | number): string => (typeof value === 'number' ? new Date(value).toISOString() : value);

function lookedFor({ mark }: Pick<Office, 'mark'>, by: Search['by']): string[] {
  if (by.is === 'all') return [];
  if (by.is === 'name') return [mark(by.words.join(' ').toLowerCase())];
  // Numbers of cases, letters and complaints name nobody; a NIK and a complainant's code do.
  return [by.is === 'nik' || by.is === 'code' ? mark(by.value) : by.value];
}

/** `found` of them; more than that where only a page was told of. */
export const howMany = (asked: string, found: number, more = false): string => `${asked} = ${found}${more ? '+' : ''}`;
