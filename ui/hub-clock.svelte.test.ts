import { expect, test, vi } from 'vitest';
import { HubClock } from './hub-clock.svelte.ts';

test('[IS5] the hall’s time is known with the first view, not a tick later: nothing begins by this computer’s own clock', () => {
  vi.useFakeTimers();
  const link = { clockOffset: 0 };
  const clock = new HubClock(link);
  const own = clock.now;
  link.clockOffset = -3 * 86_400_000;
  expect(clock.now).toBe(own - 3 * 86_400_000);
  vi.useRealTimers();
});
