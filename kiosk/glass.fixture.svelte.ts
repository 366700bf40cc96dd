import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, vi } from 'vitest';
import { Words } from '../ui/words/language.svelte.ts';
import Kiosk from './Kiosk.svelte';
import { kioskLink, kioskView, visitParts } from './kiosk.fixture.svelte.ts';
import type { FixtureLink } from './kiosk.fixture.svelte.ts';
import { Visit } from './visit.svelte.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';

const visits: Visit[] = [];

/** A whole kiosk, drawn. */
export function glass(link: FixtureLink = kioskLink()) {
  const words = new Words({ id, en });
  const visit = new Visit({ link, words, ...visitParts() });
  visits.push(visit);
  const shown = render(Kiosk, { link, visit, words, clock: { now: kioskView.now } });
  return { link, visit, words, shown };
}

/** All that stands on it. */
export const text = (): string => document.body.textContent.replaceAll(/\s+/g, ' ');

/** Pages that are fetched when they are wanted have come; only with timers of the test. */
export async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
}

/** A touch, and what comes of it; only with timers of the test. */
export async function press(name: string): Promise<void> {
  screen.getByRole('button', { name }).click();
  await settled();
}

/** Each test of this file has a glass of its own. */
export function drawsGlass(): void {
  beforeEach(() => {
    // The layout of happy-dom has no sizes to observe.
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
  });
  afterEach(() => {
    for (const visit of visits.splice(0)) visit.stop();
    document.documentElement.lang = 'id';
    vi.unstubAllGlobals();
  });
}

/** The same, at an hour that only the test moves. */
export function drawsGlassByHand(): void {
  drawsGlass();
  beforeEach(() => void vi.useFakeTimers({ now: kioskView.now }));
  afterEach(() => void vi.useRealTimers());
}
