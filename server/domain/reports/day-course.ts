import type { HallEvent } from '../events.ts';
import type { Instant } from '../hall-time/instant.ts';
import { fullMinutes } from './histogram.ts';
import type { Histogram } from './histogram.ts';
import { Lines } from './lines.ts';
import { VisitStories } from './visit-stories.ts';
import { withoutUndone } from './without-undone.ts';

/** How a service day stood at one moment: all that had come to pass until then and was not taken back (RP2). */
export interface DayMoment {
  readonly at: Instant;
  readonly arrived: number;
  readonly served: number;
  readonly missed: number;
  readonly waiting: number;
  /** Minutes from the number to the first call, of those who had been called. */
  readonly waits: Histogram;
}

/** HN6: the course of a day, at each of these moments, the earliest first; the last may be Infinity: all of it. */
export function dayCourse(events: readonly HallEvent[], moments: readonly Instant[]): DayMoment[] {
  const stories = new VisitStories();
  const lines = new Lines();
  const course: DayMoment[] = [];
  for (const event of withoutUndone(events)) {
    // A clock that was put back does not bring back what the course has told.
    while (course.length < moments.length && event.at > (moments[course.length] ?? 0)) {
      course.push(momentOf(stories, lines, moments[course.length] ?? 0));
    }
    stories.tell(event);
    lines.tell(event);
  }
  while (course.length < moments.length) course.push(momentOf(stories, lines, moments[course.length] ?? 0));
  return course;
}

function momentOf({ all }: VisitStories, { waiting }: Lines, at: Instant): DayMoment {
  const waits: Record<number, number> = {};
  let [served, missed] = [0, 0];
  for (const { standing, waitedMs } of all.values()) {
    if (standing === 'served') served += 1;
    if (standing === 'missed') missed += 1;
    if (waitedMs === null) continue;
    const minute = fullMinutes(waitedMs);
    waits[minute] = (waits[minute] ?? 0) + 1;
  }
  return { at, arrived: all.size, served, missed, waiting: waiting.size, waits };
}
