import type { CaseSearch } from '../../ports/case-archive.ts';
import type { ComplaintSearch } from '../../ports/complaint-archive.ts';
import type { Office } from '../office.ts';

type Search = CaseSearch | ComplaintSearch;

/** DU5: a search as the audit record shows it. Whoever was looked for appears as a mark, which distinguishes people without naming them. */
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
  // Numbers of cases, letters and complaints name nobody; a NIK or a complainant's code does.
  return [by.is === 'nik' || by.is === 'code' ? mark(by.value) : by.value];
}

/** `found` results; `more`: only a page of them was counted. */
export const howMany = (asked: string, found: number, more = false): string => `${asked} = ${found}${more ? '+' : ''}`;
