import { expect, it, vi } from 'vitest';
import { granted } from '../../contract/reply.ts';
import { HeardMemory } from './heard-memory.ts';
import { VoiceLease } from './voice-lease.ts';

it('[VL1] a display that is not paired asks for no voice; once it is, it does', async () => {
  const ask = vi.fn(() => Promise.resolve(granted({ leads: true, sounded: [] })));
  let isPaired = false;
  const lease = new VoiceLease({
    ask: (...asked) => ask(...(asked as unknown as [])) as never,
    page: 'page',
    memory: new HeardMemory({ getItem: () => null, setItem: () => {} }, 'began'),
    isPaired: () => isPaired,
    canSound: () => true,
    isMute: () => false,
    changed: () => {},
  });
  await lease.report();
  expect([ask.mock.calls.length, lease.leads]).toEqual([0, false]);
  isPaired = true;
  await lease.report();
  expect([ask.mock.calls.length, lease.leads]).toEqual([1, true]);
});
