import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysOpen, live, randomDay } from '../random-day.fixture.ts';
import { dayCourse } from './day-course.ts';
import { dayStoriesOf } from './day-stories.fixture.ts';
import { naiveCount } from './naive-count.fixture.ts';
import { summaryOf } from './summary-of.ts';

const sorted = (waits: Readonly<Record<number, number>>): number[] =>
  Object.entries(waits).flatMap(([minute, count]) => Array<number>(count).fill(Number(minute)));

describe('the course of a day', () => {
  it('[HN6] [RP2] ends with what the summary of the day says, and a count by hand', () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        for (const story of dayStoriesOf(live(day).ledger)) {
          const [end] = dayCourse(story.events, [Infinity]);
          const summary = Object.values(summaryOf(alwaysOpen.setup, story).services);
          const sum = (of: 'arrived' | 'served' | 'missed') => summary.reduce((all, each) => all + each[of], 0);
          expect(end).toMatchObject({ arrived: sum('arrived'), served: sum('served'), missed: sum('missed') });
          expect(sorted(end?.waits ?? {})).toEqual(naiveCount(story.events).waits);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('[HN6] tells as many in the line as the hall itself', () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        const lived = live(day);
        const last = dayStoriesOf(lived.ledger).at(-1);
        if (!last) return;
        const [end] = dayCourse(last.events, [Infinity]);
        const waiting = [...lived.hall.visits.values()].filter(({ stage }) => stage.is === 'waiting');
        expect(end?.waiting).toBe(waiting.length);
      }),
      { numRuns: 80 },
    );
  });

  it('[HN6] grows from moment to moment, and one before the first event is empty', () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        const { ledger } = live(day);
        const [story] = dayStoriesOf(ledger);
        const from = story?.events[0]?.at ?? 0;
        const moments = [from - 1, from + 600_000, Infinity];
        const course = dayCourse(story?.events ?? [], moments);
        expect(course.map(({ at }) => at)).toEqual(moments);
        expect(course[0]).toMatchObject({ arrived: 0, waiting: 0 });
        expect(course[2]?.arrived).toBeGreaterThanOrEqual(course[1]?.arrived ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});
