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

/** Renders a whole kiosk. */
export function glass(link: FixtureLink = kioskLink()) {
  const words = new Words({ id, en });
  const visit = new Visit({ link, words, ...visitParts() });
  visits.push(visit);
  const shown = render(Kiosk, { link, visit, words, clock: { now: kioskView.now } });
  return { link, visit, words, shown };
}

/** Its whole text. */
export const text = (): string => document.body.textContent.replaceAll(/\s+/g, ' ');

/** Waits for lazily loaded pages; only with fake timers. */
export async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
}

/** A touch and its consequences; only with fake timers. */
export async function press(name: string): Promise<void> {
  screen.getByRole('button', { name }).click();
  await settled();
}

/** Renders a fresh page for each test of the file. */
export function drawsGlass(): void {
  beforeEach(() => {
    // happy-dom has no layout, so there are no sizes to observe.
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

/** The same, with a clock that only the test moves. */
export function drawsGlassByHand(): void {
  drawsGlass();
  beforeEach(() => void vi.useFakeTimers({ now: kioskView.now }));
  afterEach(() => void vi.useRealTimers());
}
