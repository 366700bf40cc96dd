import { expect, it } from 'vitest';
import { loadUnbroken, loadWord, mayEnd } from './unbroken-load.ts';

it('[RG7] a thread that loads SQLite is ended only when it has', async () => {
  const word = loadWord();
  let loadedAt = Number.POSITIVE_INFINITY;
  let endedAt = Promise.resolve(0);
  loadUnbroken(word, () => {
    // As another thread sees it: still loading when it asks, and for some further turns.
    const seen = loadWord();
    seen.set(word);
    endedAt = mayEnd(seen).then(() => performance.now());
    setTimeout(() => {
      loadedAt = performance.now();
      seen.set(word);
    }, 30);
  });
  expect(await endedAt).toBeGreaterThanOrEqual(loadedAt);
});

it('[RG7] a thread that is to be ended before it has begun loads nothing any more', async () => {
  const word = loadWord();
  await mayEnd(word);
  expect(loadUnbroken(word, () => expect.unreachable())).toBe(false);
});
