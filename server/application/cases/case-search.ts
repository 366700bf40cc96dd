import type { CaseQuery } from '../../../contract/requests/case-requests.ts';
import { nameWords } from '../../domain/cases/name-words.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayAt, instantOf, nextDay } from '../../domain/hall-time/zone.ts';
import type { TimeZoneName } from '../../domain/hall-time/zone.ts';
import type { CaseSearch } from '../../ports/case-archive.ts';

/** Tells whether a case's number, a letter's number, a NIK or a name was typed. */
export function searchOf(query: CaseQuery, timeZone: TimeZoneName, now: Instant): CaseSearch {
  const { text, state, serviceId, clerkId, from, to } = query;
  return {
    by: searchBy(text, dayAt(now, timeZone).slice(0, 4)),
    state,
    serviceId,
    clerkId,
    from: from === null ? null : instantOf(from, '00:00', timeZone),
    until: to === null ? null : instantOf(nextDay(to), '00:00', timeZone),
  };
}

function searchBy(text: string, year: string): CaseSearch['by'] {
  const digits = text.replace(/[\s.]/gu, '');
  if (/^\d{16}$/u.test(digits)) return { is: 'nik', value: digits };
  if (/^\d{4}-\d{1,9}$/u.test(text)) return { is: 'number', value: caseNumber(text) };
  // As people say it: the sequence number of this year.
  if (/^\d{1,9}$/u.test(text)) return { is: 'number', value: caseNumber(`${year}-${text}`) };
  if (text.includes('/')) return { is: 'letter', value: text };
  const words = nameWords(text);
  return words.length === 0 ? { is: 'all' } : { is: 'name', words };
}

/** `2026-12` finds `2026-00012`. */
function caseNumber(text: string): string {
  const [year = '', sequence = ''] = text.split('-');
  return `${year}-${sequence.padStart(5, '0')}`;
}
