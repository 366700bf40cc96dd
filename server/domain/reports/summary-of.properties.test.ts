import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { live, alwaysOpen, randomDay } from '../random-day.fixture.ts';
import { addUp } from './add-up.fixture.ts';
import { added } from './add-up.ts';
import { emptySummary } from './day-summary.ts';
import type { CounterCount, DaySummary, VisitCount } from './day-summary.ts';
import { dayStoriesOf } from './day-stories.fixture.ts';
import { quantile } from './histogram.ts';
import type { Histogram } from './histogram.ts';
import { naiveCount } from './naive-count.fixture.ts';
import type { NaiveCount } from './naive-count.fixture.ts';
import { summaryOf } from './summary-of.ts';

const { setup } = alwaysOpen;
const summaries = randomDay.map((day) => dayStoriesOf(live(day).ledger).map((story) => summaryOf(setup, story)));
const summary = fc.array(summaries, { minLength: 1, maxLength: 2 }).map((some) => addUp(some.flat()));

const spread = (histogram: Histogram): number[] =>
  Object.entries(histogram).flatMap(([value, count]) => Array<number>(count).fill(Number(value)));
const sumOf = (counts: Readonly<Record<string, VisitCount>>): VisitCount =>
  Object.values(counts).reduce(added, { arrived: 0, served: 0, missed: 0, expired: 0, waits: {}, stays: {} });
const atCounters = ({ counters }: DaySummary): CounterCount =>
  Object.values(counters).reduce(added, {
    called: 0,
    missed: 0,
    transferred: 0,
    finished: 0,
    waits: {},
    serving: {},
  });

function countedIn(day: DaySummary): NaiveCount {
  const { arrived, served, missed, expired, waits } = sumOf(day.services);
  const { finished, called, serving } = atCounters(day);
  const letters = Object.values(day.letters);
  return {
    arrived,
    served,
    missed,
    expired,
    stages: finished,
    calls: called,
    waits: spread(waits),
    serving: spread(serving),
    signed: letters.reduce((sum, each) => sum + each.signed, 0),
    copied: letters.reduce((sum, each) => sum + each.copied, 0),
  };
}

describe('the figures of random days', () => {
  it('[RP1] [RP2] are what somebody finds who counts the ledger by hand, day by day and together', () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        const stories = dayStoriesOf(live(day).ledger);
        const days = stories.map((story) => summaryOf(setup, story));
        days.forEach((each, i) => expect(countedIn(each)).toEqual(naiveCount(stories[i]?.events ?? [])));
        for (const { id } of setup.services) {
          const own = stories.map(({ events }) => naiveCount(events, id));
          const { arrived, served, missed, expired } = addUp(days).services[id] ?? sumOf({});
          const by = (of: keyof NaiveCount) => own.reduce((sum, each) => sum + Number(each[of]), 0);
          expect([arrived, served, missed, expired]).toEqual(
            (['arrived', 'served', 'missed', 'expired'] as const).map((of) => by(of)),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[RP1] the same visits are counted by service and by hour; whoever came was served, missed, expired or is here', () => {
    fc.assert(
      fc.property(summary, (day) => {
        const { arrived, served, missed, expired } = sumOf(day.services);
        expect(sumOf(day.hours)).toEqual(sumOf(day.services));
        expect(arrived).toBeGreaterThanOrEqual(served + missed + expired);
      }),
      { numRuns: 50 },
    );
  });
});

describe('adding up', () => {
  it('[RP1] is the same in any grouping and any order, and nothing adds nothing', () => {
    fc.assert(
      fc.property(summary, summary, summary, (a, b, c) => {
        expect(added(added(a, b), c)).toEqual(added(a, added(b, c)));
        expect(added(a, b)).toEqual(added(b, a));
        expect(added(a, emptySummary)).toEqual(a);
        expect(added(emptySummary, a)).toEqual(a);
        expect(addUp([a, b, c])).toEqual(added(added(a, b), c));
      }),
      { numRuns: 60 },
    );
  });

  it('[RP1] changes none of the days that it adds', () => {
    fc.assert(
      fc.property(summary, summary, (a, b) => {
        const before = JSON.stringify([a, b]);
        addUp([a, b, a]);
        expect(JSON.stringify([a, b])).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  it('[RP5] keeps every minute, so that median and p95 are those of all that was measured', () => {
    const minutes = fc.array(fc.array(fc.nat(300), { maxLength: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(0.5, 0.95, 1), (days, share) => {
        const histograms = days.map((values) => {
          const counts: Record<number, number> = {};
          for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
          return counts;
        });
        const all = days.flat().toSorted((a, b) => a - b);
        const expected = all.length === 0 ? null : (all[Math.ceil(all.length * share) - 1] ?? null);
        expect(quantile(histograms.reduce<Histogram>(added, {}), share)).toBe(expected);
      }),
    );
  });
});
