import type { Instant } from '../../domain/hall-time/instant.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { dayNumber, dayOf, midnightOf } from '../../domain/hall-time/zone.ts';
import type { Day, TimeZoneName } from '../../domain/hall-time/zone.ts';
import { dayCourse } from '../../domain/reports/day-course.ts';
import type { DayMoment } from '../../domain/reports/day-course.ts';
import type { ReportArchive } from '../../ports/report-archive.ts';
import { DayEvents } from './day-events.ts';

/** Enough to step over holidays and unusual weeks; anything older says nothing about today. */
const WEEKS_BACK = 5;
const STEP = minutes(5);

export interface DayBeside {
  readonly day: Day;
  readonly midnight: Instant;
  /** Every five minutes of that day. */
  readonly moments: readonly DayMoment[];
}

/** The comparison day: the last same weekday on which somebody came. Read once a day. */
export class DaysBeside {
  readonly #archive: Pick<ReportArchive, 'eventsOf' | 'days'>;
  #of: Day = '';
  #beside: Promise<DayBeside | null> = Promise.resolve(null);

  constructor(archive: Pick<ReportArchive, 'eventsOf' | 'days'>) {
    this.#archive = archive;
  }

  beside(day: Day, zone: TimeZoneName): Promise<DayBeside | null> {
    if (day === this.#of) return this.#beside;
    this.#of = day;
    this.#beside = this.#find(day, zone).catch((fault: unknown) => {
      this.#of = ''; // the next look tries again
      throw fault;
    });
    return this.#beside;
  }

  async #find(day: Day, zone: TimeZoneName): Promise<DayBeside | null> {
    const first = dayOf(dayNumber(day) - 7 * WEEKS_BACK);
    const recorded = new Set((await this.#archive.days(first, day)).map((each) => each.day));
    for (let weeks = 1; weeks <= WEEKS_BACK; weeks++) {
      const earlier = dayOf(dayNumber(day) - 7 * weeks);
      if (!recorded.has(earlier)) continue;
      const events = await new DayEvents(this.#archive).of(earlier);
      const begin = events.find(({ type }) => type === 'ticket-issued')?.at;
      const end = events.findLast(({ type }) => type !== 'day-closed')?.at;
      if (begin === undefined || end === undefined) continue;
      const midnight = midnightOf(dayNumber(earlier), zone);
      return { day: earlier, midnight, moments: dayCourse(events, everyStep(midnight, begin, end)) };
    }
    return null;
  }
}

function everyStep(midnight: Instant, begin: Instant, end: Instant): Instant[] {
  const from = midnight + Math.floor((begin - midnight) / STEP) * STEP;
  return Array.from({ length: Math.max(1, Math.ceil((end - from) / STEP) + 1) }, (_, i) => from + i * STEP);
}

/** The state at the same time of day: zero before that day began, its end after it was over. */
export function sameTime({ midnight, moments }: DayBeside, sinceMidnight: number): DayMoment {
  const at = midnight + Math.floor(sinceMidnight / STEP) * STEP;
  const moment = moments.findLast((each) => each.at <= at);
  return moment ? { ...moment, at } : { at, arrived: 0, served: 0, missed: 0, waiting: 0, waits: {} };
}
