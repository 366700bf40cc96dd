import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepShell } from './keep-shell.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A browser, as far as it can keep a screen. */
function browser(register: () => Promise<unknown> = () => Promise.resolve()) {
  const active = { postMessage: vi.fn() };
  const serviceWorker = { register: vi.fn(register), ready: Promise.resolve({ active }) };
  return { active, serviceWorker };
}
const keeps = (isSecureContext: boolean, navigator: object) =>
  keepShell({ isSecureContext, navigator } as unknown as Window);

it('[KI6] a screen is kept, and what is seldom opened once it rests', async () => {
  const { active, serviceWorker } = browser();
  await keeps(true, { serviceWorker });
  expect(serviceWorker.register).toHaveBeenCalledWith('shell-worker.js');
  vi.advanceTimersByTime(9_999);
  expect(active.postMessage).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(active.postMessage).toHaveBeenCalledWith('fetch-rest', []);
});

it('[KI6] a screen is shown as it is where a browser keeps none', async () => {
  const { serviceWorker } = browser();
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  await keeps(false, { serviceWorker });
  await keeps(true, {});
  expect([serviceWorker.register.mock.calls.length, warned.mock.calls.length]).toEqual([0, 0]);
  const fault = new DOMException('in a private window', 'SecurityError');
  await keeps(
    true,
    browser(() => Promise.reject(fault)),
  );
  expect(warned).toHaveBeenCalledWith(expect.any(String), fault);
});
