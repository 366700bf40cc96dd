import type { Day } from '../../domain/hall-time/zone.ts';

/** The month, as 2026-10, this many before the day's own. */
export function monthsBefore(day: Day, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const then = year * 12 + (month - 1) - months;
  return `${Math.floor(then / 12)}-${String((((then % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

export const monthOf = (day: Day): string => day.slice(0, 7);
