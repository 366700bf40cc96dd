import type { CallDirection } from '../../../contract/views/display-view.ts';
import type { HallFile } from '../../../contract/hall-file.ts';

type Display = HallFile['displays'][number];

/** Counters whose calls a display shows. */
export function countersOn({ counters }: Pick<HallFile, 'counters'>, { stationIds }: Display): HallFile['counters'] {
  return counters.filter(({ stationId }) => !stationIds || stationIds.includes(stationId));
}

/** Null: the counter's own setting. */
export function pointTo(display: Display, counterId: string, direction: CallDirection | null): void {
  const { [counterId]: _, ...others } = display.arrows ?? {};
  const arrows = direction === null ? others : { ...others, [counterId]: direction };
  if (Object.keys(arrows).length > 0) display.arrows = arrows;
  else delete display.arrows;
}

/** Removing a counter removes every arrow to it. */
export function forgetCounter({ displays }: Pick<HallFile, 'displays'>, counterId: string): void {
  for (const display of displays) pointTo(display, counterId, null);
}
