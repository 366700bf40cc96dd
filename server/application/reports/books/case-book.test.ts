import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../../../domain/commands.ts';
import {
  asks,
  asksForKtp,
  caseIn as caseFromHomeIn,
  does,
  homeHall,
  homeSetup,
} from '../../../domain/home/home.fixture.ts';
import {
  atBackOffice,
  caseHallAfter,
  caseIn,
  ends,
  handsOver,
  initials,
  signs,
} from '../../../domain/cases/case-acts.fixture.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { backOffice1 } from '../../../domain/hall-setup.fixture.ts';
import { continuing, minute, monday } from '../../../domain/hall.fixture.ts';
import type { Step } from '../../../domain/hall.fixture.ts';
import type { Hall } from '../../../domain/hall.ts';
import { days, minutes } from '../../../domain/hall-time/instant.ts';
import type { Outage } from '../../../domain/hall-time/running-time.ts';
import type { CaseEntry } from '../../../ports/book-archive.ts';
import { caseBook } from './case-book.ts';
import type { BookDesk } from './book.ts';

const now = minute(0) + days(2);

/** The book's row for one case from home, two days later. */
async function bookedAfter(hall: Hall, outages: readonly Outage[], ...commands: (HallCommand | Step)[]) {
  const current = continuing(hall, minute(0), asks('siti'), ...commands);
  const behind = caseFromHomeIn(current, 'siti');
  const isOver = behind.stage.is === 'closed';
  return bookedNow(
    current,
    behind,
    {
      isFromHome: true,
      lastStepId: isOver ? 'wait' : null,
      lastStepAt: isOver ? minute(1) : null,
    },
    outages,
  );
}

type End = Pick<CaseEntry, 'isFromHome' | 'lastStepId' | 'lastStepAt'>;

async function bookedNow(current: Hall, behind: Case, end: End, outages: readonly Outage[] = []) {
  const { id, number, serviceId, openedAt, stage, away = [] } = behind;
  const entry: CaseEntry = {
    id,
    number,
    serviceId,
    openedAt,
    clockFrom: openedAt,
    closedAt: stage.is === 'closed' ? stage.at : null,
    state: stage.is === 'closed' ? stage.as : 'open',
    letterNumber: null,
    away,
    ...end,
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

const bookedOfAna = (hall: Hall) =>
  bookedNow(hall, caseIn(hall, 'ana'), { isFromHome: false, lastStepId: null, lastStepAt: null });

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

  it('[CS13] [RP1] says of a letter that was signed in time and fetched weeks later that it was in time, and by when while it waits nothing', async () => {
    const signed = [...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'), signs('ana')];
    const waiting = caseHallAfter(...signed);
    expect(await bookedOfAna(waiting)).toEqual({ due: null, delay: null });
    const fetched = continuing(waiting, now - minutes(1), handsOver('ana'));
    expect((await bookedOfAna(fetched)).delay).toEqual({ id: 'Tidak terlambat', en: 'Not late' });
  });
});
