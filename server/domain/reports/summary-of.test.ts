import { describe, expect, it } from 'vitest';
import {
  acts,
  atBackOffice,
  caseHall,
  caseOfVisitor,
  ends,
  handsOver,
  initials,
  signs,
  takesBack,
} from '../cases/case-acts.fixture.ts';
import type { Actor } from '../cases/case-commands.ts';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { asks as asksFromHome, asksForKtp, checks, does, homeHall, homeSetup } from '../home/home.fixture.ts';
import { anaComes, at, benComes, callsNext, emptyHall, minute, opens, starts, undoes } from '../hall.fixture.ts';
import type { Step } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { backOffice1, loket1, loket2 } from '../hall-setup.fixture.ts';
import { days, hours, minutes, seconds } from '../hall-time/instant.ts';
import { addUp } from './add-up.fixture.ts';
import type { DaySummary } from './day-summary.ts';
import { dayStoriesOf } from './day-stories.fixture.ts';
import { summaryOf } from './summary-of.ts';

/** What these steps leave in the ledger: each a minute after the one before, unless it says when. */
function ledgerOf(hall: Hall, ...steps: readonly (HallCommand | Step)[]): HallEvent[] {
  const ledger: HallEvent[] = [];
  let [now, current] = [minute(0), hall];
  for (const step of steps) {
    const { at: then, command } = 'command' in step ? step : { at: now, command: step };
    const decision = decide(current, command, then);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal}`);
    ledger.push(...decision.events);
    current = decision.events.reduce(evolve, current);
    now = then + minutes(1);
  }
  return ledger;
}

const daysOf = (hall: Hall, ...steps: readonly (HallCommand | Step)[]): DaySummary[] =>
  dayStoriesOf(ledgerOf(hall, ...steps)).map((story) => summaryOf(hall.setup, story));
const dayOf = (hall: Hall, ...steps: readonly (HallCommand | Step)[]): DaySummary =>
  addUp(daysOf(hall, ...steps).slice(0, 1));
const misses = (counterId: string): HallCommand => ({ type: 'mark-missed', counterId });
const restores = (counterId: string, visitId: string): HallCommand => ({ type: 'restore', counterId, visitId });
const finishes = (counterId: string, outcomeId: string): HallCommand => ends(counterId, outcomeId);
const asks = (listed: boolean): HallCommand => ({ type: 'record-asking', kioskId: 'kiosk-1', mark: 'm', listed });
const closes: HallCommand = { type: 'close-day' };
const tomorrow = minute(0) + days(1);

const served = [opens(loket1), anaComes, callsNext(loket1), starts(loket1), finishes(loket1, 'told')];

describe('what a day comes to', () => {
  it('[RP1] a visit: the wait to its first call, the time at the counter, and how it ended', () => {
    const day = dayOf(caseHall, ...served, at(tomorrow, closes));
    const visit = { arrived: 1, served: 1, missed: 0, expired: 0, waits: { 1: 1 }, stays: { 3: 1 } };
    expect(day).toMatchObject({ days: 1, services: { surat: visit }, hours: { 8: visit } });
    expect(day.counters[loket1]).toEqual({
      called: 1,
      missed: 0,
      transferred: 0,
      finished: 1,
      waits: { 1: 1 },
      serving: { 1: 1 },
    });
    expect(day.stops['surat']?.['front-office']).toEqual({ finished: 1, within: 1, late: 0, took: { 1: 1 } });
  });

  it('[RP1] a stage is late when it took longer than the minutes of its standard, to the millisecond', () => {
    for (const [ms, within] of [
      [minutes(15), 1],
      [minutes(15) + 1, 0],
    ] as const) {
      const slow = dayOf(caseHall, ...served.slice(0, 4), at(minute(3) + ms, finishes(loket1, 'told')));
      expect(slow.stops['surat']?.['front-office']).toMatchObject({ within, late: 1 - within });
    }
  });

  it('[RP1] [CS5] a stage is not late by what a recorded outage took of it, where the standard makes it hang on that', () => {
    const by: Actor = { clerkId: 'admin', roles: [], administers: true };
    const outage = [
      at(minute(5), { type: 'begin-outage', reason: 'Jaringan mati', by }),
      at(minute(15), { type: 'end-outage', by }),
    ] as const;
    const services = caseHall.setup.services.map((each) => ({
      ...each,
      timeLimit: { value: 15, unit: 'menit', pausedByOutage: true } as const,
    }));
    const hanging = { ...caseHall, setup: { ...caseHall.setup, services } };
    for (const [hall, minutesAfter, within] of [
      [hanging, 25, 1],
      [hanging, 26, 0],
      [caseHall, 25, 0],
    ] as const) {
      const day = dayOf(hall, ...served.slice(0, 4), ...outage, at(minute(3 + minutesAfter), finishes(loket1, 'told')));
      expect(day.stops['surat']?.['front-office']).toMatchObject({ within, late: 1 - within });
    }
  });

  it('[RP1] of a station that has minutes of its own those count', () => {
    const services = caseHall.setup.services.map((service) => ({
      ...service,
      journey: service.journey.map((stop) => ({ ...stop, limit: { value: 2 } })),
    }));
    const hall = { ...caseHall, setup: { ...caseHall.setup, services } };
    const slow = dayOf(hall, ...served.slice(0, 4), at(minute(6), finishes(loket1, 'told')));
    expect(slow.stops['surat']?.['front-office']).toMatchObject({ within: 0, late: 1 });
  });

  it('[RP1] whoever does not come and is not seen again is missed; who is restored is not', () => {
    const missed = [opens(loket1), anaComes, callsNext(loket1), misses(loket1)];
    expect(dayOf(emptyHall, ...missed, at(tomorrow, closes)).services['surat']).toMatchObject({
      arrived: 1,
      served: 0,
      missed: 1,
      expired: 0,
      waits: { 1: 1 },
    });
    const back = [...missed, restores(loket1, 'ana'), callsNext(loket1)];
    const restored = dayOf(emptyHall, ...back, at(tomorrow, closes));
    expect(restored.services['surat']).toMatchObject({ missed: 0, expired: 1, waits: { 1: 1 } });
    // At the counter the line counts from the restoring, and both calls were made.
    expect(restored.counters[loket1]).toMatchObject({ called: 2, missed: 1, waits: { 1: 2 } });
  });

  it('[RP1] nobody has left before the day is over', () => {
    expect(dayOf(emptyHall, anaComes, benComes).services['surat']).toMatchObject({ arrived: 2, missed: 0, expired: 0 });
  });

  it('[RP1] a recall is no second call, a transfer no second visit', () => {
    const recall: HallCommand = { type: 'recall', counterId: loket1, announcementId: 'again' };
    const transfer: HallCommand = { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' };
    const begun = [opens(loket1), opens(backOffice1), anaComes, callsNext(loket1), recall, starts(loket1), transfer];
    const day = dayOf(emptyHall, ...begun, callsNext(backOffice1));
    expect(day.services['surat']).toMatchObject({ arrived: 1, waits: { 1: 1 } });
    expect(day.counters[loket1]).toMatchObject({ called: 1, transferred: 1, finished: 0, serving: {} });
    expect(day.counters[backOffice1]).toMatchObject({ called: 1, waits: { 1: 1 } });
  });

  it('[RP1] what a visitor is at the end counts for his priority, however he declared himself', () => {
    const settle: HallCommand = { type: 'settle-priority', counterId: loket1, visitId: 'ana', priorityId: 'lansia' };
    expect(dayOf(emptyHall, opens(loket1), anaComes, settle).priorities).toEqual({ lansia: { arrived: 1 } });
    expect(dayOf(emptyHall, opens(loket1), anaComes, settle, undoes(loket1)).priorities).toEqual({});
  });
});

describe('what was taken back', () => {
  it('[RP2] is as if it had not been: a call, a stage with all that it set going', () => {
    const called = dayOf(emptyHall, opens(loket1), anaComes, callsNext(loket1), undoes(loket1));
    expect(called.services['surat']?.waits).toEqual({});
    expect(called.counters).toEqual({});
    const finished = dayOf(caseHall, ...served, undoes(loket1), finishes(loket1, 'told'));
    expect(finished.services['surat']).toMatchObject({ served: 1, stays: { 5: 1 } });
    expect(finished.counters[loket1]).toMatchObject({ finished: 1, called: 1 });
  });

  it('[RP2] leaves what came after by another counter', () => {
    const day = dayOf(
      emptyHall,
      opens(loket1),
      opens(loket2),
      anaComes,
      benComes,
      callsNext(loket1),
      at(minute(4) + seconds(10), callsNext(loket2)),
      at(minute(4) + seconds(20), undoes(loket1)),
      at(minute(6), callsNext(loket1)),
    );
    expect(day.services['surat']?.waits).toEqual({ 1: 1, 4: 1 });
    expect(day.counters).toMatchObject({ [loket1]: { called: 1 }, [loket2]: { called: 1 } });
  });
});

const outToInboxes = [...atBackOffice('ana'), ends(backOffice1, 'fetches-later')];

describe('what a day has done with cases', () => {
  it('[RP1] opened, moved step by step, signed, handed over, closed within its promise', () => {
    const day = dayOf(caseHall, ...outToInboxes, initials('ana'), signs('ana'), handsOver('ana'));
    expect(day.cases['surat']).toEqual({
      opened: 1,
      fromHome: 0,
      done: 1,
      refused: 0,
      expired: 0,
      within: 1,
      late: 0,
      tookMinutes: { 7: 1 },
      tookDays: {},
    });
    expect(day.steps['surat']?.['initials']).toMatchObject({ done: 1, returned: 0, took: { 1: 1 } });
    expect(Object.keys(day.steps['surat'] ?? {})).toEqual(['initials', 'signature', 'hand-over']);
    expect(day.letters['surat']).toEqual({ signed: 1, cancelled: 0, copied: 0, handedOver: 1 });
  });

  it('[RP1] is late by the clock of its standard, which stands still when the hall is closed', () => {
    const late = daysOf(
      caseHall,
      ...outToInboxes,
      at(minute(12), initials('ana')),
      at(tomorrow, signs('ana')),
      at(tomorrow + minutes(5), handsOver('ana')),
    );
    expect(late).toHaveLength(2);
    expect(addUp(late).cases['surat']).toMatchObject({ opened: 1, done: 1, within: 0, late: 1 });
    // Six and a half hours of opening time to the same minute of the next day.
    expect(addUp(late).cases['surat']?.tookMinutes).toEqual({ 390: 1 });
  });

  it('[RP1] sent back is counted where it was sent back from', () => {
    const day = dayOf(caseHall, ...outToInboxes, acts('ana', 'kabid', 'initials', 'sent-back', { note: 'NIK keliru' }));
    expect(day.steps['surat']?.['initials']).toMatchObject({ done: 1, returned: 1 });
  });

  it('[RP2] a hand-over that was taken back is none, and the case is open as before', () => {
    const steps = [...outToInboxes, initials('ana'), signs('ana'), handsOver('ana'), takesBack('ana', 'front-office')];
    const day = dayOf(caseHall, ...steps);
    expect(day.cases['surat']).toMatchObject({ opened: 1, done: 0, within: 0, tookMinutes: {} });
    expect(day.letters['surat']).toMatchObject({ signed: 1, handedOver: 0 });
    expect(day.steps['surat']?.['hand-over']).toBeUndefined();
  });

  it('[RP2] taken back after midnight, the two days together know nothing of it', () => {
    const midnight = minute(0) + hours(16);
    const both = daysOf(
      caseHall,
      ...outToInboxes,
      at(midnight - seconds(20), initials('ana')),
      at(midnight + seconds(20), takesBack('ana', 'kabid')),
      at(midnight + hours(9), initials('ana')),
    );
    expect(both).toHaveLength(2);
    expect(both[0]?.steps['surat']?.['initials']).toMatchObject({ done: 1 });
    expect(both[1]?.steps['surat']?.['initials']).toMatchObject({ done: 0 });
    expect(addUp(both).steps['surat']?.['initials']).toMatchObject({ done: 1, returned: 0 });
  });

  it('[RP1] [LE2] a cancelled letter stays signed, and is counted as cancelled on its day', () => {
    const by: Actor = { clerkId: 'kadis', roles: ['kadis'], administers: true };
    const cancel: HallCommand = {
      type: 'cancel-letter',
      letterId: 'letter of fetches-later',
      serviceId: 'surat',
      by,
      caseId: caseOfVisitor('ana'),
      reason: 'Nama keliru',
    };
    const [first, second] = daysOf(caseHall, ...outToInboxes, initials('ana'), signs('ana'), at(tomorrow, cancel));
    expect(first?.letters['surat']).toMatchObject({ signed: 1, cancelled: 0 });
    expect(second?.letters['surat']).toMatchObject({ signed: 0, cancelled: 1 });
  });
});

describe('what a day has done for people at home', () => {
  const services = homeSetup.services.map((each) => ({
    ...each,
    timeLimit: { ...each.timeLimit, pausedByOutage: true },
  }));
  const hall = { ...homeHall, setup: { ...homeHall.setup, services } };
  const by: Actor = { clerkId: 'admin', roles: [], administers: true };
  const [looks, answers] = [checks('siti', true), does('siti', 'look', 'letter')];
  const casesOf = (...steps: readonly (HallCommand | Step)[]) => addUp(daysOf(hall, ...steps)).cases['surat'];

  it('[RP1] [HM1] is within the promise of whoever asks from home, which no outage of the counters moves', () => {
    const outage = [
      at(minute(10), { type: 'begin-outage', reason: 'Jaringan mati', by }),
      at(minute(70), { type: 'end-outage', by }),
    ] as const;
    // Due on Tuesday at half past three; answered on Wednesday as soon as it opens.
    const steps = [asksFromHome('siti'), ...outage, at(tomorrow + days(1), looks), answers];
    expect(casesOf(...steps)).toMatchObject({ done: 1, within: 0, late: 1, tookDays: { 2: 1 } });
  });

  it('[RP1] [CS5] counts its days as the promise does: what came after closing time begins on the next working day', () => {
    const evening = minute(0) + hours(12);
    const steps = [at(evening, asksFromHome('siti')), at(tomorrow + hours(1), looks), answers];
    expect(casesOf(...steps)).toMatchObject({ done: 1, within: 1, tookDays: { 0: 1 } });
  });

  it('[RP1] [HM4] is late with nobody while it waits for its applicant, who never answers', () => {
    const given = does('siti', 'wait', 'given-up');
    const steps = [asksFromHome('siti'), asksForKtp('siti'), at(tomorrow + days(7), given)];
    expect(casesOf(...steps)).toMatchObject({ refused: 1, within: 1, late: 0, tookDays: { 0: 1 } });
  });
});

describe('what else a day knows', () => {
  it('[RP1] checks at the kiosk and at the desks, listed or not', () => {
    const { kiosk, desk } = dayOf(caseHall, asks(true), asks(false), asks(false), ...atBackOffice('ana')).checks;
    expect([kiosk, desk]).toEqual([
      { listed: 1, notListed: 2 },
      { listed: 0, notListed: 0 },
    ]);
  });

  it('[RP1] outages, by the opening time that they took from each day', () => {
    const by: Actor = { clerkId: 'admin', roles: [], administers: true };
    const [first, second] = daysOf(
      caseHall,
      at(minute(210), { type: 'begin-outage', reason: 'Jaringan mati', by }),
      at(tomorrow + minutes(10), { type: 'end-outage', by }),
    );
    // From half past eleven: half an hour before the noon break, two and a half after it.
    expect(first?.outages).toEqual({ began: 1, minutes: 180 });
    expect(second?.outages).toEqual({ began: 0, minutes: 10 });
  });
});

it('[RP1] [RP2] complaints are counted by what they are, and as ended unless that was taken back', () => {
  const about = { complaintId: 'one', clerkId: 'officer', roleId: 'officer' } as const;
  const received: HallEvent = {
    type: 'complaint-received',
    at: minute(1),
    complaintId: 'one',
    number: 'P-2026-00001',
    year: 2026,
    sequence: 1,
    code: 'KODE',
    kind: 'suggestion',
    channel: 'box',
    medium: 'box',
    language: 'id',
    answerBy: null,
    cameAt: minute(0),
    by: { is: 'online' },
    hasWords: true,
    attachments: [],
    open: ['agenda'],
    arrived: [],
  };
  const moved: HallEvent = {
    type: 'complaint-moved',
    at: minute(2),
    ...about,
    moveId: 'm',
    stepId: 'agenda',
    outcomeId: 'noted',
    open: [],
    arrived: [],
    begun: [],
    returned: false,
    closes: 'closed',
    tookMs: 1,
  };
  const undone: HallEvent = { type: 'complaint-undone', at: minute(3), ...about };
  expect(counted(received, moved)).toEqual({ received: { suggestion: 1 }, ended: { answered: 0, closed: 1 } });
  expect(counted(received, moved, undone).ended).toEqual({ answered: 0, closed: 0 });
  expect(counted(undone).ended).toEqual({ answered: 0, closed: 0 });
});

const counted = (...events: HallEvent[]) =>
  summaryOf(caseHall.setup, {
    day: '2026-11-23',
    events,
    until: minute(9),
    cases: new Map(),
    letters: new Map(),
    outages: [],
  }).complaints;
