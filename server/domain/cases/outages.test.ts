import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { continuing, emptyHall, eventsOf, minute, opens } from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import { letterHall } from './accepted-case.fixture.ts';
import { days } from '../hall-time/instant.ts';
import { dueAt } from '../hall-time/working-time.ts';
import { dayAt } from '../hall-time/zone.ts';

const by = { clerkId: 'rani', roles: ['front-office'], administers: false };
const begins: HallCommand = { type: 'begin-outage', reason: 'listrik padam', by };
const ends: HallCommand = { type: 'end-outage', by };
const somethingElse = opens(loket1);
const { setup } = emptyHall;
const AHEAD = days(30);

const rightDay = (now: number): HallCommand => {
  const given = { days: [dayAt(now + AHEAD, setup.timeZone)], cases: {}, letters: {}, complaints: {} };
  return { type: 'begin-day', day: dayAt(now, setup.timeZone), ahead: given, clerkId: 'head' };
};

describe('an outage by a clock that was ahead', () => {
  it('[CS5] [DU9] stops clocks from the first press after the clock was set back, if it still goes on', () => {
    const out = continuing(emptyHall, minute(120), begins);
    const back = continuing(out, minute(10), somethingElse);
    expect(back.outages).toEqual([{ from: minute(10), to: null, reason: 'listrik padam', by: 'rani' }]);
    const due = (now: number) => dueAt(setup, minute(0), { value: 30, unit: 'menit' }, back.outages, now);
    expect(due(minute(40))).toBe(minute(60));
    expect(continuing(back, minute(25), ends).outages).toMatchObject([{ from: minute(10), to: minute(25) }]);
    expect(continuing(out, minute(10), ends).outages).toMatchObject([{ from: minute(10), to: minute(10) }]);
  });

  it('[CS5] [DU9] stops them from the right service day on, when somebody has confirmed its date', () => {
    const out = continuing(emptyHall, minute(0) + AHEAD, somethingElse, begins);
    const before = continuing(out, minute(5), somethingElse);
    expect(before.outages, 'whether that clock is right nobody has said').toEqual(out.outages);
    expect(continuing(before, minute(10), rightDay(minute(10))).outages).toMatchObject([
      { from: minute(10), to: null },
    ]);
  });

  it('[CS5] [DU9] that ended by it stops none in the time to come', () => {
    const right = minute(0) + days(1);
    const out = continuing(letterHall, minute(9), begins);
    const over = continuing(out, minute(30) + AHEAD, ends);
    expect(continuing(over, right, rightDay(right)).outages).toMatchObject([{ from: minute(9), to: right }]);
    const within = continuing(letterHall, minute(0) + AHEAD, begins);
    const ended = continuing(within, minute(9) + AHEAD, ends);
    expect(continuing(ended, right, rightDay(right)).outages).toMatchObject([{ from: right, to: right }]);
    const others = continuing(continuing(letterHall, minute(9), begins), minute(20), ends);
    expect(eventsOf(others, rightDay(right), right).map(({ type }) => type)).not.toContain('outage-ended');
  });

  it('[CS5] [DU9] is not dated anew by a clock that is behind the hall’s own day, nor before it goes back', () => {
    const out = continuing(emptyHall, minute(10), begins);
    for (const now of [minute(10), minute(11), minute(0) - days(400)]) {
      expect(continuing(out, now, somethingElse).outages).toEqual(out.outages);
    }
  });
});
