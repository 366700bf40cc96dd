import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { continuing, emptyHall, opens, refusalOf } from '../hall.fixture.ts';
import { loket1, loket2 } from '../hall-setup.fixture.ts';
import { minutes } from '../hall-time/instant.ts';
import { instantOf } from '../hall-time/zone.ts';

const by = { clerkId: 'head' };
const [TODAY, WRONG] = ['2026-11-24', '2026-12-24'] as const;
const [now, ahead] = [TODAY, WRONG].map((day) => instantOf(day, '09:00', emptyHall.setup.timeZone)) as [number, number];
const nothing = { cases: {}, letters: {}, complaints: {} };
const begins: HallCommand = { type: 'begin-day', day: TODAY, ahead: { days: [WRONG], ...nothing }, ...by };
const closes: HallCommand = { type: 'close-service', serviceId: 'surat', reason: 'blanko habis', ...by };
const ends: HallCommand = { type: 'end-day', reason: 'listrik padam', ...by };
const alarm = { alarmId: 'alarm-1', counterId: loket1 };

/** It worked in a day that has not come. */
const wasAhead = continuing(emptyHall, ahead, opens(loket1), opens(loket2));

describe('the right service day, begun in the middle of the day', () => {
  it('[DU9] [SA4] goes on with an alarm and who goes there; it is no mistake by now, and what was over is over', () => {
    const raises: HallCommand = { type: 'raise-alarm', ...alarm, clerkId: 'budi', place: null };
    const over: HallCommand = { ...raises, alarmId: 'alarm-2', counterId: loket2, clerkId: 'ani' };
    const called = continuing(
      wasAhead,
      now - minutes(1),
      raises,
      { type: 'answer-alarm', ...alarm, counterId: null, clerkId: 'dewi' },
      over,
      { type: 'end-alarm', alarmId: 'alarm-2', counterId: null, clerkId: 'dewi', runsTheHall: false },
    );
    const { day, alarms } = continuing(called, now, begins);
    expect([day, [...alarms.keys()]]).toEqual([TODAY, ['alarm-1']]);
    expect(alarms.get('alarm-1')).toMatchObject({ clerkId: 'budi', counterId: loket1, coming: ['dewi'], anew: true });
    const takesBack: HallCommand = { type: 'end-alarm', ...alarm, clerkId: 'budi', runsTheHall: false };
    expect(refusalOf(continuing(called, now, begins), takesBack, now + 1)).toBe('nothing-to-undo');
  });

  it('[DU9] [KI7] leaves nobody alone who has called a clerk to a kiosk', () => {
    const called = continuing(wasAhead, now - minutes(1), { type: 'ask-help', kioskId: 'kiosk-1' });
    expect([...continuing(called, now, begins).help]).toEqual([['kiosk-1', { askedAt: now, answeredAt: null }]]);
    const answered = continuing(called, now - 1, { type: 'answer-help', kioskId: 'kiosk-1', ...by });
    expect(continuing(answered, now, begins).help.size).toBe(0);
  });

  it('[DU9] [HN3] [HN7] opens what was closed in the wrong day, and not what was closed since', () => {
    const before = continuing(wasAhead, ahead, closes, ends);
    const opened = continuing(before, now, begins);
    expect([opened.closedServices.size, opened.endedToday]).toEqual([0, null]);
    const since = continuing(continuing(wasAhead, now - minutes(1), closes, ends), now, begins);
    expect([...since.closedServices]).toEqual([['surat', { at: now, clerkId: 'head', reason: 'blanko habis' }]]);
    expect(since.endedToday).toMatchObject({ reason: 'listrik padam' });
  });
});
