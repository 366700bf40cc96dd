import type { Payload } from '../../../contract/requests.ts';
import { nameWords } from '../../domain/cases/name-words.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayAt, instantOf, nextDay } from '../../domain/hall-time/zone.ts';
import type { TimeZoneName } from '../../domain/hall-time/zone.ts';
import type { ComplaintSearch } from '../../ports/complaint-archive.ts';

type Query = Payload<'complaint:search'>['query'];

/** Tells whether a number, a code, or words of a name were typed. */
export function complaintSearchOf(query: Query, timeZone: TimeZoneName, now: Instant): ComplaintSearch {
  const { text, state, channel, from, to } = query;
  return {
    by: searchBy(text, dayAt(now, timeZone).slice(0, 4)),
    state,
    channel,
    from: from === null ? null : instantOf(from, '00:00', timeZone),
    until: to === null ? null : instantOf(nextDay(to), '00:00', timeZone),
  };
}

function searchBy(text: string, year: string): ComplaintSearch['by'] {
  // `P-2026-7` and `2026-7` find `P-2026-00007`; 7 alone is that of this year, as people say it.
  const [, ofYear = year, sequence] = /^(?:P-)?(?:(\d{4})-)?(\d{1,9})$/iu.exec(text) ?? [];
  if (sequence !== undefined) return { is: 'number', value: `P-${ofYear}-${sequence.padStart(5, '0')}` };
  const code = text.replaceAll(/[\s-]/gu, '').toUpperCase();
  if (/^[A-Z2-9]{12}$/u.test(code) && /\d/u.test(code)) return { is: 'code', value: code };
  const words = nameWords(text);
  return words.length === 0 ? { is: 'all' } : { is: 'name', words, orCode: code };
}
