import type { CallDirection, DisplayView, ZoneBadge } from '../../../contract/views/display-view.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { Scene } from '../views/hall-parts.ts';

interface Signs {
  readonly zone?: ZoneBadge;
  readonly direction?: CallDirection;
}

type Display = HallFile['displays'][number];

/** In which part of the building a counter is, and in which direction from this display, where the hall's file says so (DI12). */
export function signsOf(
  { zones, counters }: Pick<HallFile, 'zones' | 'counters'>,
  id: string,
  seenFrom: Display,
): Signs {
  const { zone: wanted, direction: own } = counters.find((counter) => counter.id === id) ?? {};
  const direction = seenFrom.arrows?.[id] ?? own;
  const zone = zones?.find((each) => each.id === wanted);
  return {
    ...(zone ? { zone: { name: { id: zone.name.id, en: zone.name.en }, colour: zone.colour } } : {}),
    ...(direction ? { direction } : {}),
  };
}

/** The opening hours shown: those of a period, such as Ramadan, while it lasts; a hall that never closes has none. */
export function weekNow({ hall, file, now }: Scene): DisplayView['week'] {
  if (hall.setup.hours.always) return [];
  const today = dayAt(now, file.timeZone);
  const period = file.hours.periods?.find(({ from, to }) => from <= today && today <= to);
  return (period ?? file.hours).weekly.map(({ days, open, close }) => ({ days: [...days], open, close }));
}
