import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../domain/events.ts';
import { isShown, isUrgent } from './when-to-show.ts';

const at = 1;
const act = { visitId: 'ana', counterId: 'loket-1', clerkId: 'siti' };
const called: HallEvent = {
  type: 'visit-called',
  at,
  ...act,
  announcementId: 'call',
  reason: { is: 'turn', since: at },
  overtook: [],
};
const asked: HallEvent = { type: 'register-asked', at, kioskId: 'kiosk', mark: 'x', listed: true };

describe('a view goes out at once', () => {
  it('[SC1] for a call, also among much that comes in floods', () => {
    expect(isUrgent([asked, called, asked])).toBe(true);
  });

  it('for what has changed beside the ledger', () => {
    expect(isUrgent([])).toBe(true);
  });

  it('and not for what comes in floods alone', () => {
    expect(isUrgent([asked, { type: 'printer-changed', at, printerId: 'p', condition: 'ready' }])).toBe(false);
  });
});

describe('a view shows', () => {
  it('[SC1] what happens in the hall and beside the ledger, and no asking of the register', () => {
    expect(isShown([asked, called])).toBe(true);
    expect(isShown([])).toBe(true);
    expect(isShown([asked, asked])).toBe(false);
  });
});
