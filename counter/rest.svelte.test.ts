import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atCounter } from './counter-view.fixture.ts';
import { PaperHub } from './paper-hub.fixture.svelte.ts';
import { Rest } from './rest.svelte.ts';

const LEAST_MS = 500;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function resting() {
  const hub = new PaperHub();
  hub.view = atCounter();
  const rest = new Rest(hub, LEAST_MS);
  const begin = () => rest.begin(hub.view?.revision);
  return { hub, rest, begin };
}

it('[CA18] rests for a moment, though the view that shows what came of the step is there at once', () => {
  const { hub, rest, begin } = resting();
  begin();
  hub.sendView();
  vi.advanceTimersByTime(LEAST_MS - 1);
  expect(rest.isOn).toBe(true);
  vi.advanceTimersByTime(1);
  expect(rest.isOn).toBe(false);
});

it('[CA18] rests until that view is there, however long the moment is over', () => {
  const { hub, rest, begin } = resting();
  begin();
  vi.advanceTimersByTime(LEAST_MS + 1);
  expect(rest.isOn).toBe(true);
  hub.sendView();
  expect(rest.isOn).toBe(false);
});

it('[CA18] waits for the view of its own step for five seconds, whenever the one before was pressed', () => {
  const { hub, rest, begin } = resting();
  begin();
  hub.sendView();
  vi.advanceTimersByTime(4_900);
  begin();
  vi.advanceTimersByTime(4_900);
  expect(rest.isOn).toBe(true);
  vi.advanceTimersByTime(200);
  expect(rest.isOn).toBe(false);
});
