import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { Restored } from './restored.ts';

export function restoredBy({ restored, day }: Hall, event: EventOf<'hall-restored'>): Restored {
  const { at, restoreId: id, madeAt, tickets, cases, letters, complaints } = event;
  return {
    id,
    at,
    madeAt,
    day,
    tickets,
    cases: { ...restored?.cases, ...cases },
    letters: { ...restored?.letters, ...letters },
    complaints: { ...restored?.complaints, ...complaints },
  };
}

/**
 * Restored under a clock that was wrong, the hall comes to the day of which numbers were lost only when it is set right: by itself,
 * where it was behind its own backup; by whoever begins the right day, where it was ahead (DU9).
 */
export function restoredOn(restored: Restored, { day, at }: EventOf<'day-opened'>): Restored {
  return restored.at < restored.madeAt || day < restored.day ? { ...restored, day, at } : restored;
}

/** The last number of the series that may be in somebody's hands. */
export function lastTicketOf({ lastNumber, restored, day }: Hall, series: string): number {
  return Math.max(lastNumber.get(series) ?? 0, restored?.day === day ? restored.tickets : 0);
}

/** DU16: slips of today may be out there of which the hall knows nothing; not where the office says that nobody has one. */
export const slipsAreLost = ({ restored, day }: Hall): boolean => restored?.day === day && restored.tickets > 0;
