import { describe, expect, it } from 'vitest';
import { clockOf, waitsForApplicant } from '../cases/clock-of.ts';
import { at, eventsOf, hallWith, minute, refusalOf } from '../hall.fixture.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup } from '../hall-setup.ts';
import { instantOf } from '../hall-time/zone.ts';
import { dueAt } from '../hall-time/working-time.ts';
import { as, asks, caseIn, homeHall, homeHallAfter, homeSetup, openAt, photo } from './home.fixture.ts';

const service = () => {
  const found = serviceOf(homeSetup, 'surat');
  if (!found) throw new Error('the hall has no letter');
  return found;
};
const clock = (day: string, time: string) => instantOf(day, time, 'WIB');

const isAcknowledged = (via: 'online' | 'whatsapp', answerBy: 'email' | 'whatsapp' | 'by-hand') =>
  eventsOf(homeHall, asks('siti', { via, answerBy }), minute(0)).some(({ type }) => type === 'message-queued');

describe('a complete request from home', () => {
  it('[HM1] is a case at once, with a number, its first steps and what was told', () => {
    const hall = homeHallAfter(asks('siti', { need: 'mendaftar kuliah' }));
    expect(caseIn(hall, 'siti')).toMatchObject({
      number: '2026-00001',
      via: 'online',
      answerBy: 'email',
      code: 'CODEsiti',
      purpose: 'Beasiswa',
      need: 'mendaftar kuliah',
      papers: { ktp: 'present', sktm: 'present' },
      open: [{ stepId: 'look' }],
      openedAt: minute(0),
      stage: { is: 'open' },
      check: null,
    });
    expect(hall.visits.size).toBe(0);
  });

  it('[HM1] [CS8] has the next number of the hall, whoever came before', () => {
    const hall = homeHallAfter(asks('siti'), asks('budi'));
    expect([caseIn(hall, 'siti').number, caseIn(hall, 'budi').number]).toEqual(['2026-00001', '2026-00002']);
  });

  it.each([
    ['within opening hours', '2026-11-23', '09:00', '2026-11-24', '15:30'],
    ['after closing time: from the next opening', '2026-11-23', '21:00', '2026-11-25', '15:30'],
    ['before a day on which the hall is closed', '2026-11-26', '16:00', '2026-12-01', '15:30'],
  ])('[HM1] [CS5] is due by the limit for requests from home, received %s', (_, day, time, dueDay, dueTime) => {
    const hall = homeHallAfter(at(clock(day, time), asks('siti')));
    const { start, limit } = clockOf(service(), caseIn(hall, 'siti'));
    expect(dueAt(homeSetup, start, limit, [], clock(day, time))).toBe(clock(dueDay, dueTime));
    expect(waitsForApplicant(service(), caseIn(hall, 'siti'))).toBe(false);
  });

  it('[HM1] is not stopped by an outage, of which only the standard of the counters speaks', () => {
    const paused = { ...service(), timeLimit: { value: 15, unit: 'menit', pausedByOutage: true } } as const;
    expect(clockOf(paused, caseIn(homeHallAfter(asks('siti')), 'siti')).pausedByOutage).toBe(false);
  });

  it('[HM5] is acknowledged by mail to whom only the page has shown the number; a chat keeps it', () => {
    expect([
      isAcknowledged('online', 'email'),
      isAcknowledged('online', 'whatsapp'),
      isAcknowledged('whatsapp', 'whatsapp'),
    ]).toEqual([true, false, false]);
  });

  it('[HM1] [DU1] carries no name and no address in its event', () => {
    const [, received] = eventsOf(homeHall, asks('siti'), minute(0));
    expect(Object.keys(received ?? {})).not.toEqual(
      expect.arrayContaining(['name', 'phone', 'email', 'address', 'nik']),
    );
  });
});

const refusalTo = (roleId: string) => refusalOf(homeHall, asks('siti', { via: 'email', by: as(roleId) }), minute(0));

const refusalWith = (...ids: string[]) =>
  refusalOf(homeHall, asks('siti', { attachments: ids.map((id) => photo(id)) }), minute(0));

const without = (change: Partial<HallSetup>) => hallWith({ ...homeSetup, ...change });

const withService = (change: object) =>
  without({ services: homeSetup.services.map((each) => (each.id === 'surat' ? { ...each, ...change } : each)) });

describe('what is not taken in', () => {
  it('[HM2] a service that is not there, not offered from home, or closed', () => {
    expect(refusalOf(homeHall, asks('siti', { serviceId: 'nothing' }), minute(0))).toBe('unknown-service');
    expect(refusalOf(homeHall, asks('siti', { serviceId: 'pengaduan' }), minute(0))).toBe('not-from-home');
    expect(refusalOf(withService({ fromHome: undefined }), asks('siti'), minute(0))).toBe('not-from-home');
    expect(refusalOf(withService({ open: false }), asks('siti'), minute(0))).toBe('service-closed');
  });

  it('[HM2] what comes by itself where the hall has closed that door; a clerk may enter it all the same', () => {
    const switches = [undefined, { enabled: false, requests: true }, { enabled: true, requests: false }];
    const refused = switches.map((online) =>
      refusalOf(without({ online: online && { ...online, complaints: false } }), asks('siti'), minute(0)),
    );
    expect(refused).toEqual(['not-from-home', 'not-from-home', 'not-from-home']);
    const closed = without({ online: undefined });
    const entered = asks('siti', { via: 'whatsapp', answerBy: 'by-hand', by: as('front-office') });
    expect(refusalOf(closed, entered, minute(0))).toBeNull();
  });

  it('[HM2] a chat needs no site, only a hall that takes requests', () => {
    const online = { enabled: false, requests: true, complaints: false };
    expect(refusalOf(without({ online }), asks('siti', { via: 'whatsapp' }), minute(0))).toBeNull();
  });

  it('[HM2] [CS2] by a clerk whose papers these are not', () => {
    expect([refusalTo('back-office'), refusalTo('front-office'), refusalTo('kadis')]).toEqual([
      null,
      null,
      'not-your-step',
    ]);
  });

  it('[HM2] without a photo of each mandatory paper, or with one of a paper that nobody asks for', () => {
    expect([refusalWith('ktp'), refusalWith(), refusalWith('ktp', 'sktm', 'paspor')]).toEqual([
      'papers-incomplete',
      'papers-incomplete',
      'unknown-requirement',
    ]);
  });

  it('[HM2] consumes no number', () => {
    const hall = homeHallAfter(asks('budi'));
    expect(refusalOf(hall, asks('siti', { attachments: [] }), minute(3))).toBe('papers-incomplete');
    expect(openAt(hall, 'budi')).toEqual(['look']);
    expect(hall.lastCase).toEqual({ year: 2026, sequence: 1 });
  });
});
