import { describe, expect, it } from 'vitest';
import type { HallCommand, IssueTicket } from '../commands.ts';
import { accept } from '../decision.ts';
import { decide } from '../decide.ts';
import {
  after,
  anaComes,
  at,
  benComes,
  callsNext,
  citraComes,
  clerkAt,
  comes,
  continuing,
  emptyHall,
  eventOf,
  hallWith,
  minute,
  monday,
  opens,
  refusalOf,
  stageOf,
  visitOf,
  found,
} from '../hall.fixture.ts';
import { loket1, setup } from '../hall-setup.fixture.ts';
import { hours } from '../hall-time/instant.ts';
import { instantOf } from '../hall-time/zone.ts';
import { ticketNumber } from './numbering.ts';

const counterPrinter = setup.counters.find(({ id }) => id === 'loket-1')?.printerId;
const openAllDay = hallWith({ hours: { weekly: [], always: true } });

const closedAt = (clock: string, day = monday) => refusalOf(emptyHall, anaComes, instantOf(day, clock, 'WIB'));
const slip = (hall = emptyHall, wish = anaComes) => eventOf('paper-queued', hall, wish, minute(1)).paper;

const again = (visitId: string): HallCommand => ({
  type: 'print-ticket',
  counterId: loket1,
  visitId,
  jobId: 'again',
});

describe('a number', () => {
  it('[IS1] is the letter of its series and at least three digits, and goes on after 999', () => {
    expect([1, 42, 999, 1000].map((sequence) => ticketNumber('A', sequence))).toEqual([
      'A001',
      'A042',
      'A999',
      'A1000',
    ]);
  });

  it('[IS1] counts on within its series, each series for itself', () => {
    const hall = after(anaComes, comes('budi', { serviceId: 'pengaduan' }), benComes);
    expect(['ana', 'budi', 'ben'].map((name) => visitOf(hall, name).number)).toEqual(['A001', 'B001', 'A002']);
  });

  it('[IS1] begins anew with the next service day', () => {
    const hall = continuing(openAllDay, minute(0), anaComes, at(minute(0) + hours(24), benComes));
    expect(visitOf(hall, 'ben').number).toBe('A001');
  });

  it('[IS1] goes on when the clock is put back to yesterday', () => {
    const hall = continuing(openAllDay, minute(0), anaComes, at(minute(0) - hours(24), benComes));
    expect(hall.day).toBe(monday);
    expect(visitOf(hall, 'ben').number).toBe('A002');
  });

  it('[IS10] is printed again for whoever waits and lost it: the same number and code, the place as it is now', () => {
    const hall = after(opens(loket1), anaComes, benComes);
    const first = eventOf('paper-queued', after(anaComes), benComes, minute(1)).paper;
    expect(eventOf('paper-queued', hall, again('ben'), minute(9))).toMatchObject({
      printerId: counterPrinter,
      visitId: 'ben',
      by: clerkAt(loket1),
      paper: { ...first, at: expect.anything() as unknown, again: true, ahead: 1 },
    });
    expect(refusalOf(continuing(hall, minute(2), callsNext(loket1)), again('ana'), minute(3))).toBe(
      'visit-not-waiting',
    );
    const counters = setup.counters.map(({ printerId: _, ...counter }) => counter);
    expect(refusalOf({ ...hall, setup: { ...setup, counters } }, again('ben'), minute(3))).toBe('unknown-printer');
  });

  it('[IS3] comes with its slip in one decision', () => {
    const decision = decide(emptyHall, anaComes, minute(0));
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual([
      'day-opened',
      'ticket-issued',
      'paper-queued',
    ]);
  });

  it('[VI1] leads to the first station of its service', () => {
    expect(stageOf(after(anaComes), 'ana')).toMatchObject({ is: 'waiting', stationId: 'front-office' });
  });

  it('[VI6] carries the check that was made at the kiosk', () => {
    expect(visitOf(after(comes('ana', { found })), 'ana').check).toEqual({ by: 'kiosk', found, at: minute(0) });
  });

  it('[IS6] takes the priority class that the visitor declared, not yet confirmed', () => {
    const hall = after(comes('citra', { priorityId: 'lansia' }));
    expect(visitOf(hall, 'citra')).toMatchObject({ priorityId: 'lansia', priorityConfirmed: false });
  });
});

describe('no number is given, and none is consumed,', () => {
  it.each(['07:59', '12:00', '12:59', '15:30', '23:00'])('[IS4] outside the hours, at %s', (clock) => {
    expect(closedAt(clock)).toBe('hall-closed');
  });

  it('[IS4] on a day of the week when the hall is closed, and on a holiday', () => {
    expect(closedAt('09:00', '2026-11-28')).toBe('hall-closed');
    expect(closedAt('09:00', '2026-12-24')).toBe('holiday');
  });

  it('[IS4] for a service that is closed, while those who wait for it are kept', () => {
    const waiting = after(anaComes);
    const services = setup.services.map((service) => ({ ...service, open: false }));
    const closed = { ...waiting, setup: { ...setup, services } };
    expect(refusalOf(closed, benComes, minute(1))).toBe('service-closed');
    expect(stageOf(closed, 'ana').is).toBe('waiting');
  });

  it('[IS4] when the quota of the day is spent, until the next day', () => {
    const services = setup.services.map((service) => ({ ...service, dailyQuota: 1 }));
    const hall = continuing(hallWith({ services }), minute(0), anaComes);
    expect(refusalOf(hall, benComes, minute(1))).toBe('quota-spent');
    expect(refusalOf(hall, benComes, minute(0) + hours(24))).toBeNull();
  });

  it('[IS4] after a refusal the next number follows the last one given', () => {
    const hall = after(anaComes);
    expect(refusalOf(hall, benComes, instantOf(monday, '12:30', 'WIB'))).toBe('hall-closed');
    expect(eventOf('ticket-issued', hall, benComes, instantOf(monday, '13:00', 'WIB')).number).toBe('A002');
  });

  it('[DU3] for a service, a priority class or a kiosk that the hall does not have', () => {
    expect(refusalOf(emptyHall, comes('ana', { serviceId: 'paspor' }), minute(0))).toBe('unknown-service');
    expect(refusalOf(emptyHall, comes('ana', { priorityId: 'vip' }), minute(0))).toBe('unknown-priority');
    expect(refusalOf(emptyHall, comes('ana', { kioskId: 'kiosk-9' }), minute(0))).toBe('unknown-printer');
  });
});

describe('the slip', () => {
  it('[IS5] bears the day and time of the hall’s own zone', () => {
    expect(slip()).toMatchObject({ kind: 'ticket', at: { day: monday, time: '08.01', zone: 'WIB' } });
    expect(slip(hallWith({ timeZone: 'WIT', hours: { weekly: [], always: true } }))).toMatchObject({
      at: { day: monday, time: '10.01', zone: 'WIT' },
    });
  });

  it('[IS7] bears the public token and no internal id', () => {
    const text = JSON.stringify(slip());
    expect(text).toContain('http://hall.example/t/token-ana');
    expect(text).not.toContain('"ana"');
  });

  it('[IS8] names the mandatory papers, the fee and the people ahead, in the visitor’s language', () => {
    expect(slip(after(benComes), comes('ana', { language: 'en' }))).toMatchObject({
      service: 'Letter',
      papers: ['Identity card', 'SKTM'],
      fee: 'Free',
      ahead: 1,
      wait: null,
    });
  });

  it('[CS4] [IS8] names with a paper what may be brought in its place, once', () => {
    const choice = emptyHall.setup.services.map((service) => ({
      ...service,
      requirements: service.requirements.map((paper, at) => ({
        ...paper,
        mandatory: at === 0,
        ...(at === 0 ? { alternatives: service.requirements.slice(1).map(({ id }) => id) } : {}),
      })),
    }));
    expect(slip(hallWith({ services: choice, hours: { weekly: [], always: true } }))).toMatchObject({
      papers: [emptyHall.setup.services[0]!.requirements.map(({ text }) => text.text).join(', atau ')],
    });
  });

  it('[DU9] [CA13] names those ahead as they are called, where the hub was started anew with a clock that is behind', () => {
    expect(slip(continuing(emptyHall, minute(30), benComes))).toMatchObject({ ahead: 1 });
  });
});

describe('a number that a clerk gives', () => {
  const given = { counterId: 'loket-1', clerkId: 'dewi' };
  const asked = (wish: Partial<IssueTicket> = {}) => comes('ana', { kioskId: null, given, ...wish });

  it('[IS9] comes after the kiosk’s, with the same slip, at the printer of the counter', () => {
    const hall = after(benComes);
    expect(eventOf('ticket-issued', hall, asked(), minute(1))).toMatchObject({ number: 'A002', kioskId: null, given });
    expect(eventOf('paper-queued', hall, asked(), minute(1))).toEqual({
      ...eventOf('paper-queued', hall, anaComes, minute(1)),
      printerId: counterPrinter,
    });
  });

  it('[IS9] is given without a slip where the counter has no printer, and at no counter that the hall has not', () => {
    const decision = decide(emptyHall, asked({ given: { ...given, counterId: 'loket-2' } }), minute(0));
    expect(decision.ok && decision.events.map(({ type }) => type)).toEqual(['day-opened', 'ticket-issued']);
    expect(refusalOf(emptyHall, asked({ given: { ...given, counterId: 'loket-99' } }), minute(0))).toBe(
      'unknown-printer',
    );
  });

  it('[IS9] [IS4] is refused as at a kiosk', () => {
    expect(refusalOf(emptyHall, asked(), instantOf(monday, '20:00', 'WIB'))).toBe('hall-closed');
  });

  it('[IS9] [IS6] bears a priority that is confirmed: a clerk has seen who it is for', () => {
    const hall = continuing(emptyHall, minute(0), asked({ priorityId: 'lansia' }), citraComes);
    expect(visitOf(hall, 'ana')).toMatchObject({ priorityId: 'lansia', priorityConfirmed: true });
    expect(visitOf(hall, 'citra').priorityConfirmed).toBe(false);
  });
});

describe('the turn of the day', () => {
  it('[CA12] lets the open visits expire, by name, and deletes nothing from the ledger', () => {
    const decision = decide(after(anaComes, benComes), { type: 'close-day' }, minute(0) + hours(24));
    expect(decision).toEqual(
      accept(
        { type: 'day-closed', at: minute(0) + hours(24), day: monday, expired: ['ana', 'ben'], casesExpired: [] },
        { type: 'day-opened', at: minute(0) + hours(24), day: '2026-11-24' },
      ),
    );
  });

  it('[CA11] leaves nobody of yesterday to be called', () => {
    const hall = continuing(
      after(anaComes),
      minute(0) + hours(24),
      { type: 'close-day' },
      {
        type: 'open-counter',
        counterId: 'loket-1',
        clerkId: 'dewi',
        takeOver: false,
      },
    );
    const call = { type: 'call-next', counterId: 'loket-1', announcementId: 'x' } as const;
    expect(refusalOf(hall, call, minute(2) + hours(24))).toBe('nobody-waiting');
  });

  it('[CA12] happens once, and not when the clock goes back', () => {
    const tomorrow = continuing(emptyHall, minute(0) + hours(24), { type: 'close-day' });
    expect(decide(tomorrow, { type: 'close-day' }, minute(0))).toEqual(accept());
    expect(decide(tomorrow, { type: 'close-day' }, minute(0) + hours(25))).toEqual(accept());
  });
});
