import { expect, it } from 'vitest';
import { HeardMemory, type HeardStore } from './heard-memory.ts';

function drawer(content: string | null = null): HeardStore {
  return { getItem: () => content, setItem: (_, value) => (content = value) };
}

it('[SC4] remembers over a reload what has sounded', () => {
  const store = drawer();
  new HeardMemory(store).keep(['first', 'second']);
  expect(new HeardMemory(store).recall()).toEqual(['first', 'second']);
});

it.each(['not json', '{"heard":1}', 'null'])('begins anew with a store that holds %s', (content) => {
  expect(new HeardMemory(drawer(content)).recall()).toEqual([]);
});

it('goes on calling when the store is full', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => new HeardMemory(full).keep(['first'])).not.toThrow();
});
