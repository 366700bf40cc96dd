import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { TestHub } from '../hub.fixture.ts';
import { spokenByHand } from './line-by-hand.fixture.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await TestHub.start()));
afterAll(() => hub.stop());

it('[AC9] a screen that takes nothing of what it asks for is let go, though it says that it is there', async () => {
  const { screens } = hub.hub.office.seen;
  const { line, hubsEnd } = await spokenByHand(hub);
  await vi.waitFor(() => expect(screens.kiosk).toBe(2), 60_000);
  hubsEnd.cork();
  for (let nth = 0; nth < 300; nth++) line.send(`42${nth}["ticket:issue",{}]`);
  await vi.waitFor(() => {
    line.send('3');
    expect(screens.kiosk).toBe(1);
  }, 60_000);
  hubsEnd.destroy();
});
