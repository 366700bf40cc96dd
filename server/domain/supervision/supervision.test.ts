import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import {
  after,
  anaComes,
  benComes,
  callsNext,
  continuing,
  emptyHall,
  eventsOf,
  hallWith,
  minute,
  opens,
  refusalOf,
  stageOf,
} from '../hall.fixture.ts';
import { loket1, setup } from '../hall-setup.fixture.ts';
import { instantOf } from '../hall-time/zone.ts';
import { messageAt, numbersStop, openNow } from './open-now.ts';

const by = { clerkId: 'head' };
const closes: HallCommand = { type: 'close-service', serviceId: 'surat', reason: 'blanko habis', ...by };
const reopens: HallCommand = { type: 'open-service', serviceId: 'surat', ...by };
const releases: HallCommand = { type: 'release-counter', counterId: loket1, ...by };
const tells = (messageId: string, minutes = 30): HallCommand => ({
  type: 'tell-hall',
  messageId,
  minutes,
  spoken: true,
  ...by,
  text: { id: 'Istirahat sampai pukul 13.00.', en: 'We are back at 13.00.' },
});
const takesBack = (messageId: string): HallCommand => ({ type: 'take-back-message', messageId, ...by });

describe('a service that is closed for today', () => {
  const closed = after(opens(loket1), anaComes, closes);

  it('[HN3] [CA11] gives no more numbers, and whoever has one is served', () => {
    expect(refusalOf(closed, benComes, minute(5))).toBe('service-closed');
    expect(stageOf(continuing(closed, minute(5), callsNext(loket1)), 'ana').is).toBe('called');
    expect(closed.closedServices.get('surat')).toEqual({ at: minute(2), clerkId: 'head', reason: 'blanko habis' });
  });

  it('[HN3] is opened again, and the next day by itself', () => {
    expect(refusalOf(continuing(closed, minute(6), reopens), benComes, minute(7))).toBeNull();
    const tomorrow = continuing(closed, minute(24 * 60), { type: 'close-day' });
    expect(tomorrow.closedServices.size).toBe(0);
  });

  it('[HN3] is closed and opened once, whoever presses together', () => {
    expect(eventsOf(closed, closes, minute(5))).toEqual([]);
    expect(eventsOf(emptyHall, reopens, minute(5)).filter(({ type }) => type === 'service-opened')).toEqual([]);
    expect(refusalOf(closed, { ...closes, serviceId: 'nothing' } as HallCommand, minute(5))).toBe('unknown-service');
  });

  it('[HN3] stays as the file of the hall has it where that keeps it closed', () => {
    const kept = hallWith({ services: setup.services.map((service) => ({ ...service, open: false })) });
    expect(refusalOf(kept, reopens, minute(1))).toBe('service-closed');
    expect(eventsOf(kept, closes, minute(1)).filter(({ type }) => type === 'service-closed')).toEqual([]);
  });
});

describe('a day that is ended early', () => {
  const ends: HallCommand = { type: 'end-day', reason: 'listrik padam', ...by };
  const resumes: HallCommand = { type: 'resume-day', ...by };
  const ended = after(opens(loket1), anaComes, ends);

  it('[HN7] [CA11] gives no more numbers, and whoever has one is served', () => {
    expect(refusalOf(ended, benComes, minute(5))).toBe('hall-closed');
    expect(stageOf(continuing(ended, minute(5), callsNext(loket1)), 'ana').is).toBe('called');
    expect(ended.endedToday).toEqual({ at: minute(2), clerkId: 'head', reason: 'listrik padam' });
  });

  it('[HN7] [IS4] opens on its next day, and says so', () => {
    const open = openNow(ended, minute(5));
    const next = open.is === 'closed' ? open.opensAt : null;
    expect(next).toBeGreaterThan(minute(5));
    expect(openNow(ended, next ?? 0).is).toBe('open');
    expect(openNow(continuing(ended, minute(24 * 60), { type: 'close-day' }), minute(24 * 60)).is).toBe('open');
  });

  it('[HN7] can be ended early again the next day', () => {
    const tomorrow = minute(24 * 60);
    const begun = continuing(ended, tomorrow, { type: 'close-day' });
    expect(eventsOf(begun, ends, tomorrow)).toMatchObject([{ type: 'day-ended' }]);
  });

  it('[HN7] is resumed, and both are done once, whoever presses together', () => {
    expect(refusalOf(continuing(ended, minute(6), resumes), benComes, minute(7))).toBeNull();
    expect(eventsOf(ended, ends, minute(5))).toEqual([]);
    expect(eventsOf(after(opens(loket1)), resumes, minute(5))).toEqual([]);
  });
});

describe('a counter that is released', () => {
  it('[HN4] is closed, and it is known who did it', () => {
    const hall = after(opens(loket1));
    expect(eventsOf(hall, releases, minute(5))).toEqual([
      { type: 'counter-closed', at: minute(5), counterId: loket1, clerkId: 'clerk of loket-1', by: 'head' },
    ]);
    expect(continuing(hall, minute(5), releases).staffed.has(loket1)).toBe(false);
  });

  it('[HN4] [CA4] stays open while a visitor is there, and a closed one is not closed again', () => {
    const busy = after(opens(loket1), anaComes, callsNext(loket1));
    expect(refusalOf(busy, releases, minute(5))).toBe('counter-busy');
    expect(refusalOf(emptyHall, releases, minute(5))).toBe('counter-closed');
  });
});

describe('a message to the hall', () => {
  const told = after(tells('m1'));

  it('[HN5] stands until its time is over, or the day is', () => {
    expect(messageAt(told, minute(29))).toMatchObject({ id: 'm1', until: minute(30), spoken: true });
    expect(messageAt(told, minute(30))).toBeNull();
    const overNight = continuing(after(tells('m1', 600)), minute(24 * 60), { type: 'close-day' });
    expect(overNight.message).toBeNull();
  });

  it('[HN5] is replaced by the next, and what takes back the first does not touch it', () => {
    const replaced = continuing(told, minute(2), tells('m2'));
    expect(messageAt(replaced, minute(3))?.id).toBe('m2');
    expect(eventsOf(replaced, takesBack('m1'), minute(4))).toEqual([]);
    expect(messageAt(continuing(replaced, minute(4), takesBack('m2')), minute(5))).toBeNull();
  });
});

describe('when numbers stop', () => {
  const days = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'] as const;
  const hours = (open: string, close: string) => ({ days: [...days], open, close });
  const hall = hallWith({
    hours: { weekly: [hours('08:00', '12:00'), hours('13:00', '14:30')] },
    holidays: [{ day: '2026-11-25', name: 'Libur' }],
  });
  const at = (clock: string, day = '2026-11-24') => instantOf(day, clock, hall.setup.timeZone);
  const said = (clock: string, day?: string, of = hall) => numbersStop(of, at(clock, day));

  it('[IS11] is said for the last half hour, and neither before nor afterwards', () => {
    expect(['13:59', '14:00', '14:29'].map((clock) => said(clock))).toEqual([
      null,
      { at: at('14:30'), againAt: null },
      { at: at('14:30'), againAt: null },
    ]);
    expect(said('14:30')).toBeNull();
  });

  it('[IS11] is a pause where numbers are given again the same day', () => {
    expect(said('11:45')).toEqual({ at: at('12:00'), againAt: at('13:00') });
    expect(said('12:00')).toBeNull();
  });

  it('[IS11] is not said on a holiday, of a hall that never closes, or once the day was ended', () => {
    expect(said('14:15', '2026-11-25')).toBeNull();
    const never = hallWith({ hours: { weekly: [], always: true } });
    expect(said('14:15', '2026-11-24', never)).toBeNull();
    const ended = { ...hall, endedToday: { at: at('14:10'), clerkId: 'head', reason: 'mati listrik' } };
    expect(said('14:15', '2026-11-24', ended)).toBeNull();
  });
});
