import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChatDesk } from './chat-desk.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[WA8] waits a moment for the rest of what was sent at once, and answers then', async () => {
  const desk = new ChatDesk();
  const answerNext = vi.fn(() => Promise.resolve(false));
  desk.open({ answerNext, log: { info: () => {}, fault: () => {} } }, []);
  desk.wake(['chat']);
  await vi.advanceTimersByTimeAsync(desk.settlesAfterMs - 1);
  expect(answerNext).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(answerNext).toHaveBeenCalledExactlyOnceWith('chat');
  await desk.close();
});

it('[DU14] [WA8] waits five seconds for an answer under way when the hub is stopped, and no longer', async () => {
  const desk = new ChatDesk();
  const fault = vi.fn();
  const fetched = Promise.withResolvers<boolean>();
  desk.open({ answerNext: () => fetched.promise, log: { info: () => {}, fault } }, ['chat']);
  await vi.advanceTimersByTimeAsync(desk.settlesAfterMs);
  const closed = vi.fn();
  const closing = desk.close().then(closed);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(closed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await closing;
  fetched.reject(new Error('The database connection is not open'));
  await vi.runAllTimersAsync();
  expect(fault).not.toHaveBeenCalled();
});

const from = (address: string, nth = 0) =>
  ({ wamid: `${address} ${nth}`, address, at: 0, content: { is: 'other' } }) as const;
const manyOf = (address: string) => Array.from({ length: 31 }, (_, nth) => from(address, nth));

it('[WA13] takes in a minute so many from one, and so many from all together', () => {
  const desk = new ChatDesk();
  const town = Array.from({ length: 39 }, (_, nth) => manyOf(`62811${nth}`)).flat();
  expect(desk.within(town, 0)).toHaveLength(39 * 30);
  expect(desk.within(manyOf('62898'), 0)).toHaveLength(30);
  expect(desk.within([from('62899')], 0)).toEqual([]);
  expect(desk.within([from('62899')], 60_001)).toHaveLength(1);
});
