import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RegisterRoom } from './register-room.ts';
import type { RegisterShelf } from './register-shelf.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[RG4] a list of registers that cannot be read for a moment is told, and looked at again', async () => {
  const poll = vi.fn<RegisterShelf['poll']>().mockImplementationOnce(() => {
    throw new Error('database is locked');
  });
  const [faults, switched] = [vi.fn(), vi.fn()];
  const shelf = { poll: poll.mockReturnValue(true), close: () => Promise.resolve() } as unknown as RegisterShelf;
  const room = new RegisterRoom(shelf, { info: () => {}, fault: faults });
  room.onSwitch(switched);
  vi.advanceTimersByTime(1_000);
  expect([faults.mock.calls.length, switched.mock.calls.length]).toEqual([1, 0]);
  vi.advanceTimersByTime(1_000);
  expect([faults.mock.calls.length, switched.mock.calls.length]).toEqual([1, 1]);
  await room.close();
});
