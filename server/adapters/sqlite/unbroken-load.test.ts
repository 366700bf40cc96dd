import { expect, it } from 'vitest';
import { loadUnbroken, loadWord, mayEnd } from './unbroken-load.ts';

it('[RG7] a thread that loads SQLite is ended only when it has', async () => {
  const word = loadWord();
  const told: string[] = [];
  let ending = Promise.resolve();
  expect(
    loadUnbroken(word, () => {
      ending = mayEnd(word).then(() => void told.push('may end'));
      told.push('loaded');
    }),
  ).toBe(true);
  await ending;
  expect(told).toEqual(['loaded', 'may end']);
});

it('[RG7] a thread that is to be ended before it has begun loads nothing any more', async () => {
  const word = loadWord();
  await mayEnd(word);
  expect(loadUnbroken(word, () => expect.unreachable())).toBe(false);
});
