import type { Alert } from '../../../contract/views/hall-now-view.ts';
import type { Hall } from '../../domain/hall.ts';
import { clockText, dayAt } from '../../domain/hall-time/zone.ts';

export type RestoredToday = Omit<Extract<Alert, { is: 'restored' }>, 'is'>;

/** DU16: null, unless numbers of today may be in the hands of people of whom the hall knows nothing. */
export function restoredToday({ restored, day, setup }: Hall): RestoredToday | null {
  if (restored?.day !== day) return null;
  const { madeAt, tickets, cases, letters, complaints } = restored;
  const year = day.slice(0, 4);
  const next = (last: Readonly<Record<string, number>>) => (last[year] ?? 0) + 1;
  return {
    day: dayAt(madeAt, setup.timeZone),
    clock: clockText(madeAt, setup.timeZone),
    tickets: tickets + 1,
    cases: next(cases),
    letters: next(letters),
    complaints: next(complaints),
  };
}
