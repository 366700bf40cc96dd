import { describe, expect, it } from 'vitest';
import {
  callsNext,
  comes,
  continuing,
  finishes,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
  visitOf,
} from '../hall.fixture.ts';
import { backOffice1, bansos1, loket1 } from '../hall-setup.fixture.ts';
import { served, servedListed, serving, ticks, called } from './ana-at-the-counter.fixture.ts';

describe('a stage', () => {
  it('[VI2] ends only with an outcome that the hall has for this service at this station', () => {
    expect(refusalOf(served, finishes(loket1, 'letter-handed-over'))).toBe('unknown-outcome');
    expect(refusalOf(served, finishes(loket1, 'heard'))).toBe('unknown-outcome');
  });

  it('[VI2] ends only when the visitor is being served', () => {
    expect(refusalOf(called, finishes(loket1, 'to-bansos'))).toBe('visit-not-serving');
  });

  it('[VI2] leads to the station that the outcome names', () => {
    const hall = continuing(servedListed, minute(9), finishes(loket1, 'to-bansos'));
    expect(stageOf(hall, 'ana')).toEqual({ is: 'waiting', stationId: 'bansos', since: minute(1), overtaken: 0 });
  });

  it('[VI1] passes all stations with one number, in the order of the first arrival', () => {
    const hall = continuing(
      servedListed,
      minute(4),
      ticks({ ktp: 'present' }),
      finishes(loket1, 'to-letter'),
      opens(backOffice1),
      callsNext(backOffice1),
      starts(backOffice1),
      finishes(backOffice1, 'to-bansos'),
      opens(bansos1),
      callsNext(bansos1),
      starts(bansos1),
    );
    expect(visitOf(hall, 'ana')).toMatchObject({ number: 'A001', arrivedAt: minute(1) });
    expect(stageOf(hall, 'ana')).toMatchObject({ is: 'serving', stationId: 'bansos', since: minute(1) });
    expect(stageOf(continuing(hall, minute(20), finishes(bansos1, 'referred')), 'ana')).toEqual({
      is: 'done',
      at: minute(20),
      outcomeId: 'referred',
    });
  });

  it('[VI2] [CA6] leads nobody twice to a station that was still to come: not after a transfer, nor where an outcome names it again', () => {
    const visit = visitOf(servedListed, 'ana');
    const planned = { ...servedListed, visits: new Map([['ana', { ...visit, route: ['bansos'] }]]) };
    const transferred = continuing(planned, minute(9), {
      type: 'transfer',
      counterId: loket1,
      stationId: 'bansos',
      note: '',
    });
    expect(visitOf(transferred, 'ana').route).toEqual([]);
    const elsewhere = continuing(planned, minute(9), {
      type: 'transfer',
      counterId: loket1,
      stationId: 'back-office',
      note: '',
    });
    expect(visitOf(elsewhere, 'ana').route).toEqual(['bansos']);
    expect(visitOf(continuing(planned, minute(9), finishes(loket1, 'to-bansos')), 'ana').route).toEqual([]);
  });

  it('[VI2] that ends the visit forgets the stations still to come', () => {
    const visit = visitOf(served, 'ana');
    const hall = { ...served, visits: new Map([['ana', { ...visit, route: ['bansos'] }]]) };
    const home = continuing(
      hall,
      minute(9),
      ticks({ ktp: 'missing', sktm: 'missing' }),
      finishes(loket1, 'papers-missing'),
    );
    expect(stageOf(home, 'ana').is).toBe('done');
  });

  it('[VI2] goes on to the stations still to come when its outcome names none', () => {
    const visit = visitOf(serving(comes('ana', { serviceId: 'pengaduan' })), 'ana');
    const hall = { ...served, visits: new Map([['ana', { ...visit, route: ['bansos', 'back-office'] }]]) };
    const on = visitOf(continuing(hall, minute(9), finishes(loket1, 'heard')), 'ana');
    expect([on.stage, on.route]).toMatchObject([{ is: 'waiting', stationId: 'bansos' }, ['back-office']]);
  });
});
