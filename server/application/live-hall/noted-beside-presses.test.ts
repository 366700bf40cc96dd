import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HallCommand } from '../../domain/commands.ts';
import { anaComes, benComes } from '../../domain/hall.fixture.ts';
import { HallInHand } from './hall-in-hand.fixture.ts';

let hall: HallInHand;
beforeEach(async () => {
  hall = await HallInHand.open();
});

describe('what is noted', () => {
  const asked: HallCommand = { type: 'record-asking', kioskId: 'kiosk', mark: 'mark', listed: true };

  it('[RG3] goes with the next commit, and causes none before that', async () => {
    const noted = hall.live.note(asked);
    expect(hall.ledger.batches).toEqual([]);
    await hall.asks(anaComes, 'press');
    await noted;
    expect(hall.ledger.batches).toHaveLength(1);
    expect(hall.ledger.events.map(({ type }) => type)).toContain('register-asked');
  });

  it('[RG3] is durable by itself before long, and before the hall is left', async () => {
    await hall.live.note(asked);
    const noted = hall.live.note(asked);
    await hall.live.settle();
    await noted;
    expect(hall.ledger.events.filter(({ type }) => type === 'register-asked')).toHaveLength(2);
  });
});

describe('what a printer reports', () => {
  const detail = { attempts: 1, reprints: 0, maybePrinted: false, why: null, settled: false };
  const given = {
    type: 'record-job',
    jobId: 'slip-ana',
    printerId: 'printer-kiosk',
    state: 'sending',
    detail,
  } as const;
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('[PR4] is durable with a press where presses come one upon another', async () => {
    await hall.asks(anaComes, 'press');
    await nextTurn();
    const noted = hall.live.noteBeside({ command: given });
    for (let turn = 0; turn < 3; turn++) await nextTurn();
    expect(hall.ledger.batches).toEqual([3]);
    await Promise.all([hall.asks(benComes, 'next press'), noted]);
    expect(hall.ledger.batches).toEqual([3, 3]);
  });

  it('[PR4] [PR3] waits no longer than a blink for one', async () => {
    await hall.asks(anaComes, 'press');
    await nextTurn();
    const noted = hall.live.noteBeside({ command: given });
    vi.advanceTimersByTime(30);
    await noted;
    expect(hall.ledger.batches).toEqual([3, 1]);
  });

  it('[PR3] is durable at once where nobody presses', async () => {
    await hall.asks(anaComes, 'press');
    vi.advanceTimersByTime(80);
    const noted = hall.live.noteBeside({ command: given });
    await nextTurn();
    await nextTurn();
    expect(hall.ledger.batches).toEqual([3, 1]);
    await noted;
  });
});
