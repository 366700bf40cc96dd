import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import {
  after,
  anaComes,
  benComes,
  callsNext,
  citraComes,
  comes,
  continuing,
  eventOf,
  finishes,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
  visitOf,
} from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import { waiting, called, served } from './ana-at-the-counter.fixture.ts';

const holds: HallCommand = { type: 'hold', counterId: loket1, reason: 'fotokopi', returnInMinutes: 15 };
const misses: HallCommand = { type: 'mark-missed', counterId: loket1 };
const recalls: HallCommand = { type: 'recall', counterId: loket1, announcementId: 'again' };
const resumes: HallCommand = { type: 'resume', counterId: loket1, visitId: 'ana' };
const restores: HallCommand = { type: 'restore', counterId: loket1, visitId: 'ana' };
const transfers = (stationId: string): HallCommand => ({ type: 'transfer', counterId: loket1, stationId, note: 'PKH' });
const settles = (priorityId: string | null, visitId = 'ana'): HallCommand => ({
  type: 'settle-priority',
  counterId: loket1,
  visitId,
  priorityId,
});

describe('a visitor at the counter', () => {
  it('is served from the moment the clerk starts', () => {
    expect(stageOf(served, 'ana')).toMatchObject({ is: 'serving', counterId: loket1, startedAt: minute(3) });
  });

  it('[CA7] keeps the place when held, with the reason and the time of return', () => {
    const hall = continuing(served, minute(4), holds);
    expect(stageOf(hall, 'ana')).toEqual({
      is: 'held',
      forCase: null,
      stationId: 'front-office',
      since: minute(1),
      overtaken: 0,
      reason: 'fotokopi',
      returnAt: minute(19),
    });
    expect(stageOf(continuing(hall, minute(9), resumes), 'ana')).toMatchObject({ is: 'waiting', since: minute(1) });
  });

  it('[CA7] is not overtaken while on hold', () => {
    const hall = continuing(served, minute(4), holds, benComes, callsNext(loket1));
    expect(stageOf(hall, 'ana')).toMatchObject({ is: 'held', overtaken: 0 });
  });

  it('[CA6] keeps number and arrival when transferred, and waits at the other station with the note', () => {
    const hall = continuing(called, minute(20), transfers('bansos'));
    expect(visitOf(hall, 'ana')).toMatchObject({ number: 'A001', arrivedAt: minute(1), note: 'PKH' });
    expect(stageOf(hall, 'ana')).toEqual({ is: 'waiting', stationId: 'bansos', since: minute(1), overtaken: 0 });
  });

  it('[CA6] is transferred only to a station of the service', () => {
    expect(refusalOf(called, transfers('gudang'))).toBe('unknown-station');
    const complaint = after(opens(loket1), comes('budi', { serviceId: 'pengaduan' }), callsNext(loket1));
    expect(refusalOf(complaint, transfers('bansos'))).toBe('unknown-station');
  });

  it('[CA8] is marked missed by the clerk, and restored from the time of coming back', () => {
    const hall = continuing(called, minute(5), misses);
    expect(stageOf(hall, 'ana')).toEqual({ is: 'missed', stationId: 'front-office', missedAt: minute(5), order: 2 });
    const back = continuing(hall, minute(40), restores);
    expect(stageOf(back, 'ana')).toEqual({ is: 'waiting', stationId: 'front-office', since: minute(40), overtaken: 0 });
    expect(visitOf(back, 'ana').arrivedAt).toBe(minute(1));
  });

  it('[CA8] stays called, however long it takes, until the clerk says otherwise', () => {
    expect(stageOf(continuing(called, minute(90), benComes), 'ana').is).toBe('called');
  });

  it('is not there when nobody was called', () => {
    for (const command of [recalls, starts(loket1), holds, transfers('bansos'), misses, finishes(loket1, 'heard')]) {
      expect(refusalOf(waiting, command)).toBe('counter-empty');
    }
  });

  it('[DU2] is worked on only by a clerk who has opened the counter', () => {
    for (const command of [
      recalls,
      starts(loket1),
      holds,
      transfers('bansos'),
      misses,
      resumes,
      restores,
      settles(null),
    ]) {
      expect(refusalOf(after(anaComes), command)).toBe('counter-closed');
    }
  });

  it('is not called again, started again or missed once served', () => {
    for (const command of [recalls, starts(loket1), misses]) {
      expect(refusalOf(served, command)).toBe('visit-not-called');
    }
  });
});

describe('a visitor who is not at the counter', () => {
  it('[CA7] is resumed only from hold, [CA8] and restored only when missed', () => {
    expect(refusalOf(waiting, resumes)).toBe('visit-not-held');
    expect(refusalOf(waiting, restores)).toBe('visit-not-missed');
  });

  it('must be one of today', () => {
    const nobody = { counterId: loket1, visitId: 'nobody' };
    for (const command of [
      { ...nobody, type: 'resume' },
      { ...nobody, type: 'restore' },
      settles(null, 'nobody'),
    ] as const) {
      expect(refusalOf(waiting, command)).toBe('unknown-visit');
    }
  });

  it('[IS6] has the priority that a clerk confirms or withdraws, which is recorded', () => {
    const hall = after(opens(loket1), citraComes);
    expect(eventOf('priority-settled', hall, settles('lansia', 'citra'), minute(9))).toMatchObject({
      clerkId: 'clerk of loket-1',
    });
    const confirmed = continuing(hall, minute(9), settles('lansia', 'citra'));
    expect(visitOf(confirmed, 'citra')).toMatchObject({ priorityId: 'lansia', priorityConfirmed: true });
    const withdrawn = continuing(confirmed, minute(9), settles(null, 'citra'));
    expect(visitOf(withdrawn, 'citra')).toMatchObject({ priorityId: null, priorityConfirmed: true });
  });

  it('[IS6] gets no priority class that the hall does not have, and none after the visit', () => {
    expect(refusalOf(waiting, settles('vip'))).toBe('unknown-priority');
    const over = after(
      opens(loket1),
      comes('ana', { serviceId: 'pengaduan' }),
      callsNext(loket1),
      starts(loket1),
      finishes(loket1, 'heard'),
    );
    expect(refusalOf(over, settles('lansia'))).toBe('unknown-visit');
  });
});
