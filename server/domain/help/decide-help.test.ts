import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { after, continuing, eventsOf, minute, refusalOf } from '../hall.fixture.ts';

const asks: HallCommand = { type: 'ask-help', kioskId: 'kiosk-1' };
const answers: HallCommand = { type: 'answer-help', kioskId: 'kiosk-1', clerkId: 'dewi' };
const asked = after(asks);

describe('a call for a clerk', () => {
  it('[KI7] is one call, however often it is pressed before somebody comes', () => {
    expect(eventsOf(asked, asks, minute(1))).toEqual([]);
    expect(asked.help.get('kiosk-1')).toEqual({ askedAt: minute(0), answeredAt: null });
  });

  it('[KI7] is answered once, and can be made again', () => {
    const answered = continuing(asked, minute(2), answers);
    expect(answered.help.get('kiosk-1')).toEqual({ askedAt: minute(0), answeredAt: minute(2) });
    expect(eventsOf(answered, answers, minute(3))).toEqual([]);
    expect(continuing(answered, minute(5), asks).help.get('kiosk-1')?.answeredAt).toBeNull();
  });

  it('[KI7] ends with the day, and comes from a kiosk of this hall', () => {
    expect(continuing(asked, minute(24 * 60), { type: 'close-day' }).help.size).toBe(0);
    expect(refusalOf(asked, { type: 'ask-help', kioskId: 'nowhere' }, minute(1))).toBe('unknown-kiosk');
  });
});
