import type { Sqlite } from '../sqlite/open-sqlite.ts';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DaySummaries } from '../../application/reports/day-summaries.ts';
import { periodSum } from '../../application/reports/period-sum.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { decide } from '../../domain/decide.ts';
import type { HallEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { anaComes, benComes, monday } from '../../domain/hall.fixture.ts';
import type { Hall } from '../../domain/hall.ts';
import { days, minutes } from '../../domain/hall-time/instant.ts';
import { alwaysOpen, live, randomDay } from '../../domain/random-day.fixture.ts';
import { addUp } from '../../domain/reports/add-up.fixture.ts';
import { dayStoriesOf } from '../../domain/reports/day-stories.fixture.ts';
import { SUMMARY_VERSION, summaryOf } from '../../domain/reports/summary-of.ts';
import { letter } from '../paper/slips.fixture.ts';
import { openDatabase } from './open-database.ts';
import { SqliteLedger } from './sqlite-ledger.ts';
import { SqliteReportArchive } from './sqlite-report-archive.ts';

const { copy: _, ...slip } = letter;
const always = { from: '2000-01-01', to: '2100-01-01' };
const morning = Date.UTC(2026, 10, 23, 1);

let db: Sqlite;
beforeEach(() => (db = openDatabase(':memory:')));
afterEach(() => db.close());

async function write(events: readonly HallEvent[], into = db): Promise<void> {
  const ledger = new SqliteLedger(into);
  // Print jobs of random days repeat their ids, and are part of no report.
  for (const event of events.filter(({ type }) => type !== 'paper-queued')) {
    const own = event.type === 'letter-issued' ? { id: event.letterId, slip: { ...slip, number: event.number } } : null;
    await ledger.append([{ events: [event], answer: null, letter: own }]);
  }
}

function summariesFor(hall: Hall, now: number, version = SUMMARY_VERSION, from = db): DaySummaries {
  const archive = new SqliteReportArchive(from);
  return new DaySummaries({ archive, live: { hall, position: 0 }, clock: { now: () => now }, version });
}

/** What the visit table says, counted independently. */
function countedBySql(from: Sqlite) {
  return from
    .prepare(
      `SELECT service, count(*) AS arrived, count(*) FILTER (WHERE outcome <> 'expired') AS served,
         count(*) FILTER (WHERE outcome = 'expired') AS expired,
         (SELECT count(*) FROM ledger JOIN visit AS own ON own.id = body ->> 'visitId' WHERE own.service = visit.service
            AND type = 'letter-issued') AS signed
       FROM visit GROUP BY service ORDER BY service`,
    )
    .all() as { service: string; arrived: number; served: number; expired: number; signed: number }[];
}

describe('a report over the ledger', () => {
  it('[RP1] [DU9] knows of the outages that the hall knows of, those dated anew after the clock was ahead, too', async () => {
    const by = { clerkId: 'rani', roles: [], administers: false };
    const begins: HallCommand = { type: 'begin-outage', reason: 'listrik padam', by };
    const ends: HallCommand = { type: 'end-outage', by };
    let hall = alwaysOpen;
    for (const [at, command] of [
      [0, anaComes],
      [1, begins],
      [2, ends],
      [90, begins],
      [30, benComes],
      [45, ends],
      [60, begins],
    ] as const) {
      const decision = decide(hall, command, morning + minutes(at));
      const events = decision.ok ? decision.events : [];
      await write(events);
      hall = events.reduce(evolve, hall);
    }
    const told = hall.outages.map(({ from, to }) => [from, to].map((at) => at && (at - morning) / minutes(1)));
    expect(told).toEqual([
      [1, 2],
      [30, 45],
      [60, null],
    ]);
    expect(await new SqliteReportArchive(db).outages()).toEqual(hall.outages.map(({ from, to }) => ({ from, to })));
    const { total } = await periodSum(summariesFor(hall, morning + minutes(70)), always);
    expect(total?.outages).toEqual({ began: 3, minutes: 26 });
  });

  it('[RP1] equals an independent count of some random days, those that are over and today', async () => {
    await fc.assert(
      fc.asyncProperty(randomDay, async (day) => {
        const own = openDatabase(':memory:');
        const { ledger, hall } = live(day);
        await write(ledger, own);
        const now = ledger.at(-1)?.at ?? morning;
        const { total } = await periodSum(summariesFor(hall, now, SUMMARY_VERSION, own), always);
        const found = countedBySql(own);
        own.close();
        expect(Object.keys(total?.services ?? {}).toSorted()).toEqual(found.map(({ service }) => service));
        for (const { service, arrived, served, expired, signed } of found) {
          const counted = total?.services[service];
          expect(counted).toMatchObject({ arrived, served });
          // Somebody missed today has not left yet.
          const ended = addUp(
            dayStoriesOf(ledger)
              .filter(({ events }) => events.some(({ type }) => type === 'day-closed'))
              .map((story) => summaryOf(alwaysOpen.setup, story)),
          ).services[service];
          expect((ended?.missed ?? 0) + (ended?.expired ?? 0)).toBe(expired);
          expect(total?.letters[service]?.signed ?? 0).toBe(signed);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('[RP1] reads a day in pages, the last page short, and nothing of the day before or after', async () => {
    const { ledger } = live(fc.sample(randomDay, { numRuns: 1, seed: 7 })[0] ?? []);
    await write(ledger);
    const archive = new SqliteReportArchive(db);
    for (const { day, events } of dayStoriesOf(ledger)) {
      const read: HallEvent[] = [];
      for (let after: number | null = 0; after !== null;) {
        const page = await archive.eventsOf(day, after, 3);
        read.push(...page.events);
        after = page.next;
      }
      const counted = events.filter(({ type }) => !['paper-queued', 'job-changed', 'printer-changed'].includes(type));
      expect(read).toEqual(counted);
    }
  });
});

/** Somebody takes a number, and the day is closed. */
function oneDay(): { ledger: HallEvent[]; hall: Hall } {
  const ledger: HallEvent[] = [];
  let after = alwaysOpen;
  const meet = (command: Parameters<typeof decide>[1], now: number) => {
    const decision = decide(after, command, now);
    if (!decision.ok) throw new Error(decision.refusal);
    ledger.push(...decision.events);
    after = decision.events.reduce(evolve, after);
  };
  meet(anaComes, morning);
  meet({ type: 'close-day' }, morning + days(1));
  meet(benComes, morning + days(1));
  return { ledger, hall: after };
}

describe('what a day came to', () => {
  it('[RP3] is counted once when it is over, and read from then on', async () => {
    const { ledger, hall } = oneDay();
    await write(ledger);
    const summaries = summariesFor(hall, morning + days(1));
    const archive = new SqliteReportArchive(db);
    expect(await archive.uncounted(SUMMARY_VERSION)).toEqual([monday]);
    await Promise.all([summaries.makeUp(), periodSum(summaries, always)]);
    expect(await archive.uncounted(SUMMARY_VERSION)).toEqual([]);

    // Nobody changes the ledger; and even if somebody did, the report of a finished day would not change.
    db.exec("DELETE FROM story; DELETE FROM ledger WHERE type = 'ticket-issued'");
    const { total } = await periodSum(summaries, { from: monday, to: monday });
    expect(total?.services['surat']?.arrived).toBe(1);
  });

  it('[RP3] a day without one is made up when it is first asked for', async () => {
    const { ledger, hall } = oneDay();
    await write(ledger);
    const { total } = await periodSum(summariesFor(hall, morning + days(1)), { from: monday, to: monday });
    expect(total?.services['surat']).toMatchObject({ arrived: 1, expired: 1 });
  });

  it('[RP4] counted in another way it is made anew, and the report says so', async () => {
    const { ledger, hall } = oneDay();
    await write(ledger);
    const archive = new SqliteReportArchive(db);
    await summariesFor(hall, 1, 1).makeUp();
    expect(await archive.days(monday, monday)).toEqual([{ day: monday, isOver: true, version: 1, recountedAt: null }]);
    await summariesFor(hall, 99, 2).makeUp();
    expect(await archive.days(monday, monday)).toEqual([{ day: monday, isOver: true, version: 2, recountedAt: 99 }]);
    await summariesFor(hall, 100, 2).makeUp();
    expect((await archive.days(monday, monday))[0]?.recountedAt).toBe(99);
  });

  it('[RP3] [RP4] a long period is the same read by its months, also after a day of them was counted anew', async () => {
    const { ledger, hall } = oneDay();
    await write(ledger);
    const closing = decide(hall, { type: 'close-day' }, Date.UTC(2026, 11, 1, 3));
    const closed = closing.ok ? closing.events : [];
    await write(closed);
    const december = closed.reduce(evolve, hall);
    const year = { from: '2026-01-01', to: '2026-12-31' };
    for (const [now, version] of [
      [1, 1],
      [2, 1],
      [3, 2],
    ] as const) {
      const { total, parts } = await periodSum(summariesFor(december, now, version), year);
      expect(total?.services['surat']?.arrived).toBe(2);
      expect(parts[10]?.visits?.arrived).toBe(2);
    }
    const kept = db.prepare('SELECT month, version FROM service_month').all();
    expect(kept).toEqual([{ month: '2026-11', version: 2 }]);
  });

  it('[RP5] a period of which the ledger knows no day has no figures, not figures of 0', async () => {
    const { ledger, hall } = oneDay();
    await write(ledger);
    const { total, parts } = await periodSum(summariesFor(hall, morning), { from: '2026-11-21', to: '2026-11-23' });
    expect(total?.days).toBe(1);
    expect(parts.map(({ visits }) => visits?.arrived ?? null)).toEqual([null, null, 1]);
    const nothing = await periodSum(summariesFor(hall, morning), { from: '2025-01-01', to: '2025-12-31' });
    expect(nothing.total).toBeNull();
  });

  it('[RP3] today is told as it stands, again when something has happened', async () => {
    const { ledger, hall } = oneDay();
    await write(ledger);
    const today = { from: hall.day, to: hall.day };
    let [now, position] = [morning + days(1), 1];
    const parts = {
      hall,
      get position() {
        return position;
      },
    };
    const archive = new SqliteReportArchive(db);
    const summaries = new DaySummaries({ archive, live: parts, clock: { now: () => now } });
    expect((await periodSum(summaries, today)).total?.services['surat']?.arrived).toBe(1);
    const citra = decide(hall, { ...benComes, visitId: 'citra', token: 'c', jobId: 'c' }, now);
    if (citra.ok) await write(citra.events);
    position = 2;
    now += 10_000;
    expect((await periodSum(summaries, today)).total?.services['surat']?.arrived).toBe(2);
  });
});
