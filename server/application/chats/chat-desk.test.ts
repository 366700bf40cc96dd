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
