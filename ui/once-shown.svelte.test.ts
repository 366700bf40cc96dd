import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { onceShown } from './once-shown.svelte.ts';

class Link {
  view = $state.raw<unknown>(null);
}

it('[LK5] does what can wait once, after the first view has been painted', () => {
  const link = new Link();
  const waiting: (() => void)[] = [];
  const later = (step: () => void) => waiting.push(step);
  const quiet = { requestAnimationFrame: later, setTimeout: later, requestIdleCallback: later } as unknown as Window;
  let done = 0;
  const next = () => waiting.shift()?.();
  onceShown(link, quiet, () => (done += 1));
  flushSync();
  expect(waiting).toHaveLength(0);
  link.view = { revision: 1 };
  flushSync();
  next(); // painted
  next(); // and shown
  expect(done).toBe(0);
  next(); // nothing else to do
  link.view = { revision: 2 };
  flushSync();
  expect([done, waiting.length]).toEqual([1, 0]);
});
