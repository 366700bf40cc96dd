import { afterEach, expect, it, vi } from 'vitest';
import { dropPress, keepPress, keptPress } from './kept-press.ts';

const press = { alarmId: 'alarm-1', at: 9, into: null };

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

it('[SA6] a press is kept until it is dropped, and not dropped with one before it', () => {
  keepPress(press);
  dropPress({ alarmId: 'alarm-0' });
  expect(keptPress()).toEqual(press);
  dropPress(press);
  expect(keptPress()).toBeNull();
});

it('[SA6] half of a press, as a power cut leaves it, is none', () => {
  sessionStorage.setItem('antrean.counter.alarm', '{"alarmId":"alar');
  expect(keptPress()).toBeNull();
});

it('[SA6] a press that no browser has room for is made all the same', () => {
  vi.spyOn(Object.getPrototypeOf(sessionStorage) as Storage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => keepPress(press)).not.toThrow();
});
