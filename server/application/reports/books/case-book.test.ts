import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../../../domain/commands.ts';
import {
  asks,
  asksForKtp,
  caseFromHome,
  caseIn,
  does,
  homeHall,
  homeSetup,
} from '../../../domain/home/home.fixture.ts';
import { continuing, minute, monday } from '../../../domain/hall.fixture.ts';
import type { Step } from '../../../domain/hall.fixture.ts';
import type { Hall } from '../../../domain/hall.ts';
import { days } from '../../../domain/hall-time/instant.ts';
import type { Outage } from '../../../domain/hall-time/running-time.ts';
import type { CaseEntry } from '../../../ports/book-archive.ts';
import { caseBook } from './case-book.ts';
import type { BookDesk } from './book.ts';

const now = minute(0) + days(2);

/** The book's row for one case from home, two days later. */
async function bookedAfter(hall: Hall, outages: readonly Outage[], ...commands: (HallCommand | Step)[]) {
  const current = continuing(hall, minute(0), asks('siti'), ...commands);
  const { number, serviceId, openedAt, stage } = caseIn(current, 'siti');
  const entry: CaseEntry = {
    id: caseFromHome('siti'),
    number,
    serviceId,
    isFromHome: true,
    openedAt,
    clockFrom: openedAt,
    closedAt: stage.is === 'closed' ? stage.at : null,
    lastStepId: stage.is === 'closed' ? 'wait' : null,
    lastStepAt: stage.is === 'closed' ? minute(1) : null,
    state: stage.is === 'closed' ? stage.as : 'open',
    letterNumber: null,
  };
  const office = {
    live: { hall: current },
    clock: { now: () => now },
    file: { current: { timeZone: 'WIB' } },
    reportArchive: { outages: () => Promise.resolve(outages) },
    books: { cases: () => Promise.resolve({ entries: [entry], next: null }) },
  };
  const desk = { office, period: { from: monday, to: monday } } as unknown as BookDesk;
  const [row] = (await caseBook.page(desk, null, 9)).entries;
  const cell = (id: string) => row?.[caseBook.columns.findIndex((column) => column.id === id)];
  return { due: cell('due'), delay: cell('delay') };
}

describe('the book of cases', () => {
  it('[RP1] [HM1] says of a request from home by when it was promised, which no outage of the counters moves', async () => {
    const services = homeSetup.services.map((each) => ({
      ...each,
      timeLimit: { ...each.timeLimit, pausedByOutage: true },
    }));
    const hall = { ...homeHall, setup: { ...homeSetup, services } };
    const { due } = await bookedAfter(hall, [{ from: minute(10), to: minute(70) }]);
    expect(due).toEqual((await bookedAfter(homeHall, [])).due);
  });

  it('[HM4] says of none that waits for its applicant that it is late, or by when it is due', async () => {
    expect((await bookedAfter(homeHall, [])).delay).not.toBeNull();
    expect(await bookedAfter(homeHall, [], asksForKtp('siti'))).toEqual({ due: null, delay: null });
  });

  it('[HM4] [RP1] says of one that was closed because its applicant never came that nobody was late with it', async () => {
    const givenUp = { at: minute(0) + days(30), command: does('siti', 'wait', 'given-up') };
    const { delay } = await bookedAfter(homeHall, [], asksForKtp('siti'), givenUp);
    expect(delay).toEqual({ id: 'Tidak terlambat', en: 'Not late' });
  });
});
