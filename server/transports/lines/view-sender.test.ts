import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestHub } from '../hub.fixture.ts';
import type { ConnectedScreen } from './connected-screen.ts';
import { ViewSender } from './view-sender.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const DISPLAY = 'display:layar-1';
/** Enough for a round of many parts. */
const kiosks = Array.from({ length: 200 }, (_, i) => standing('kiosk', 'kiosk-1', `k${i}`));
const screens = new Set([standing('display', 'layar-1', 'd1'), ...kiosks]);

function standing(role: 'kiosk' | 'display', place: string, id: string): ConnectedScreen {
  // The parts of a screen that a round uses, where nobody is signed in.
  return { id, role, room: `${role}:${place}`, device: { place }, send: vi.fn() } as unknown as ConnectedScreen;
}

let sender: ViewSender;
let parts: string[][];
let onPart: (part: readonly string[]) => void;
/** How often the displays were sent a view. */
const rounds = () => parts.filter(([to]) => to === DISPLAY).length;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  parts = [];
  onPart = () => {};
  sender = new ViewSender(
    () => hub.hub.office,
    screens,
    (to) => {
      const part = [to].flat();
      parts.push(part);
      onPart(part);
    },
  );
});
afterEach(async () => {
  await sender.close();
  vi.useRealTimers();
});

/** Lets the hub do everything that does not wait for a timer. */
async function goesOn(): Promise<void> {
  for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('whoever sends views', () => {
  it('[SC1] says as sent what everybody has been sent, and nothing of the hall before', async () => {
    const revisions: number[] = [];
    onPart = () => revisions.push(sender.sentRevision);
    sender.wake(false);
    await goesOn();
    expect(new Set(revisions)).toEqual(new Set([0]));
    expect(sender.sentRevision).toBe(hub.hub.office.live.position);

    const before = parts.length;
    onPart = () => {
      if (parts.length === before + 3) sender.startOver();
      else if (parts.length > before + 3) revisions.push(sender.sentRevision);
    };
    revisions.splice(0);
    sender.wake(true);
    await goesOn();
    expect(parts[before + 3], 'the round of the hall before has ended').toEqual([DISPLAY]);
    expect(new Set(revisions)).toEqual(new Set([0]));
    expect(sender.sentRevision).toBe(hub.hub.office.live.position);
  });

  it('[SC1] tells nobody an older view after one of his own', async () => {
    const last = kiosks.at(-1)!;
    onPart = ([to]) => to === DISPLAY && sender.sendTo(last);
    sender.wake(false);
    await goesOn();
    expect(last.send).toHaveBeenCalledOnce();
    expect(parts.flat()).toContain(kiosks.at(-2)?.id);
    expect(parts.flat()).not.toContain(last.id);
  });

  it('rests after a round, in which a rush of numbers is one round more', async () => {
    sender.wake(false);
    await goesOn();
    for (let number = 0; number < 3; number++) sender.wake(false);
    await goesOn();
    expect(rounds()).toBe(1);
    await vi.advanceTimersByTimeAsync(250);
    await goesOn();
    expect(rounds()).toBe(2);
  });

  it('[HN1] rests no longer when a clerk has pressed', async () => {
    sender.wake(false);
    await goesOn();
    sender.wake(false);
    await goesOn();
    expect(rounds()).toBe(1);
    sender.wake(true);
    await goesOn();
    expect(rounds()).toBe(2);
  });

  it('tells every screen of its own accord what only the time has changed, and nothing any more once it is closed', async () => {
    await vi.advanceTimersByTimeAsync(20_000);
    await goesOn();
    expect(rounds()).toBe(1);
    await sender.close();
    sender.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    await goesOn();
    expect(rounds()).toBe(1);
  });
});
