import type { HallFile } from '../../hall-file.ts';
import type { HallFileFault } from './fault.ts';

/** Two periods on one day would leave open which hours hold. */
export function faultsInPeriods(periods: HallFile['hours']['periods'] = []): HallFileFault[] {
  return periods.flatMap((period, i) => {
    const other = periods.slice(0, i).find((each) => each.from <= period.to && period.from <= each.to);
    if (!other) return [];
    return [
      {
        path: `hours.periods[${i}].from`,
        sentence: `"${period.name}" overlaps with "${other.name}" (${other.from} to ${other.to})`,
      },
    ];
  });
}
