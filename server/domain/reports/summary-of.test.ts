import { describe, expect, it } from 'vitest';
import { atBackOffice, caseHall, ends } from '../cases/case-acts.fixture.ts';
import type { Actor } from '../cases/case-commands.ts';
import type { HallCommand } from '../commands.ts';
import { anaComes, at, benComes, callsNext, emptyHall, minute, opens, starts, undoes } from '../hall.fixture.ts';
import { backOffice1, loket1, loket2 } from '../hall-setup.fixture.ts';
import { days, minutes, seconds } from '../hall-time/instant.ts';
import { dayOf, daysOf } from './days-lived.fixture.ts';

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

  it('[RP1] [CA17] whoever sits at a counter waits for none of his other numbers', () => {
    const further = { type: 'open-further', counterId: loket1, serviceId: 'surat' } as const;
    const ids = { visitId: 'hers', token: 'token-hers', jobId: 'slip-hers' };
    const second = [
      at(minute(5), { ...further, ...ids }),
      at(minute(15), finishes(loket1, 'told')),
      at(minute(18), callsNext(loket1)),
      at(minute(19), starts(loket1)),
      at(minute(21), finishes(loket1, 'told')),
    ];
    const day = dayOf(caseHall, ...served.slice(0, 4), ...second);
    // The first waited for a minute, and the second for three: ten of its thirteen she sat at the counter.
    expect(day.services['surat']).toMatchObject({ waits: { 1: 1, 3: 1 }, stays: { 14: 1, 6: 1 } });
    expect(day.counters[loket1]?.waits).toEqual({ 1: 1, 3: 1 });
  });

  it('[RP1] [RP2] [CA17] also where the end of his sitting is taken back after the other number was called elsewhere', () => {
    const further = { type: 'open-further', counterId: loket1, serviceId: 'surat' } as const;
    const ids = { visitId: 'hers', token: 'token-hers', jobId: 'slip-hers' };
    const second = [
      at(minute(2), opens(loket2)),
      at(minute(5), { ...further, ...ids }),
      at(minute(15), finishes(loket1, 'told')),
      at(minute(15) + seconds(20), callsNext(loket2)),
      at(minute(15) + seconds(30), misses(loket2)),
      at(minute(15) + seconds(40), undoes(loket1)),
      at(minute(21), finishes(loket1, 'told')),
    ];
    const day = dayOf(caseHall, ...served.slice(0, 4), ...second);
    expect(day.services['surat']).toMatchObject({ waits: { 0: 1, 1: 1 }, stays: { 19: 1 } });
    expect(day.counters[loket2]?.waits).toEqual({ 0: 1 });
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

  it('[RP1] [DU9] an outage that is dated anew, because the clock was ahead, is one', () => {
    const by: Actor = { clerkId: 'admin', roles: [], administers: true };
    const begins = at(minute(120), { type: 'begin-outage', reason: 'Jaringan mati', by });
    const day = dayOf(caseHall, begins, at(minute(10), opens(loket1)), at(minute(20), { type: 'end-outage', by }));
    expect(day.outages).toMatchObject({ began: 1 });
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
