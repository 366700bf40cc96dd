import { expect, it, vi } from 'vitest';
import { granted } from '../../contract/reply.ts';
import { HeardMemory } from './heard-memory.ts';
import { VoiceLease } from './voice-lease.ts';

it('[SC4] what a page has begun to sound counts as sounded after a reload, before the hub has said anything', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const page = () =>
    new VoiceLease({
      ask: () => new Promise(() => {}),
      page: 'page',
      memory: new HeardMemory(store, 'began'),
      isPaired: () => true,
      canSound: () => true,
      isMute: () => false,
      changed: () => {},
    });
  page().began('call-1');
  const reloaded = page();
  expect([reloaded.wasSounded('call-1'), reloaded.wasSounded('call-2')]).toEqual([true, false]);
});

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
