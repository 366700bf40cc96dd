import type { DayCourse } from '../../../contract/views/hall-now-view.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayNumber, midnightOf } from '../../domain/hall-time/zone.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import { dayCourse } from '../../domain/reports/day-course.ts';
import type { DayMoment } from '../../domain/reports/day-course.ts';
import { spread, visitFigures } from '../reports/figures.ts';
import type { DayBeside } from './day-beside.ts';
import { toldOf } from './today-told.ts';

/** Interval between points that can still be told apart on a screen. */
const QUARTER = minutes(15);

interface CourseParts {
  readonly setup: HallSetup;
  readonly day: Day;
  readonly events: readonly HallEvent[];
  readonly beside: DayBeside | null;
  readonly now: Instant;
}

/** HN6: today from its first number until now, and how many waited on the comparison day. */
export function dayCourseOf({ setup, day, events, beside, now }: CourseParts): DayCourse {
  const midnight = midnightOf(dayNumber(day), setup.timeZone);
  const first = events.find(({ type }) => type === 'ticket-issued')?.at;
  const moments = first === undefined ? [] : quarters(midnight, first, now);
  const points = dayCourse(events, moments).map(pointOf);
  // The last point is now and includes all events, even if the clock was set back.
  const last = points.at(-1);
  if (last) last.at = now;
  // Lateness does not matter for the hours, so no outages are needed.
  const { summary } = toldOf({ setup, outages: [] }, events);
  return {
    day,
    at: now,
    points,
    hours: Object.entries(summary.hours).map(([hour, visits]) => {
      const { arrived, served, waitMedian, waitP95 } = visitFigures(visits);
      return { hour: Number(hour), arrived, served, waitMedian, waitP95 };
    }),
    before: beside && { day: beside.day, waiting: waitingOf(beside) },
  };
}

function quarters(midnight: Instant, first: Instant, now: Instant): Instant[] {
  const from = midnight + Math.floor((first - midnight) / QUARTER) * QUARTER;
  const whole = Math.max(0, Math.ceil((now - from) / QUARTER));
  return [...Array.from({ length: whole }, (_, i) => from + i * QUARTER), Infinity];
}

function pointOf({ at, waits, arrived, served, missed, waiting }: DayMoment): DayCourse['points'][number] {
  const { median, p95 } = spread(waits);
  return { at, arrived, served, missed, waiting, waitMedian: median, waitP95: p95 };
}

const waitingOf = ({ midnight, moments }: DayBeside) =>
  moments
    .map(({ at, waiting }) => ({ minute: Math.round((at - midnight) / minutes(1)), waiting }))
    .filter(({ minute }) => minute % 15 === 0);
