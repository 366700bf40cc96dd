import { lastOf } from '../given-ahead.ts';
import type { Hall } from '../hall.ts';

/** CS8: `2026-00012`, counted anew each year of the hall's own. */
export function nextCaseNumber({
  day,
  lastCase,
  givenAhead,
  restored,
}: Pick<Hall, 'day' | 'lastCase' | 'givenAhead' | 'restored'>): {
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
} {
  const year = Number(day.slice(0, 4));
  const sequence = lastOf(year, lastCase, givenAhead?.cases, restored?.cases) + 1;
  return { number: `${year}-${String(sequence).padStart(5, '0')}`, year, sequence };
}
