import { afterEach, beforeEach, vi } from 'vitest';
import { flushSync } from 'svelte';
import type { CheckAnswer } from '../contract/requests/kiosk-requests.ts';
import type { RefusalCode, Reply } from '../contract/reply.ts';
import { Words } from '../ui/words/language.svelte.ts';
import { kioskLink, listed, MemoryShelf, validNik, visitParts } from './kiosk.fixture.svelte.ts';
import type { FixtureLink } from './kiosk.fixture.svelte.ts';
import { Visit } from './visit.svelte.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import { jv } from './words/jv.ts';

export const noon = Date.UTC(2026, 10, 23, 5);
const visits: Visit[] = [];

export function kiosk(link: FixtureLink = kioskLink(), shelf = new MemoryShelf(), hallNow = () => Date.now()) {
  const words = new Words({ id, en, jv });
  const visit = new Visit({ link, words, ...visitParts(shelf), hallNow });
  visits.push(visit);
  return { visit, words, link, shelf };
}

export async function pass(seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  flushSync();
}

/** Kiosk tests with a clock that is moved by hand. */
export function atNoon(): void {
  beforeEach(() => void vi.useFakeTimers({ now: noon }));
  afterEach(() => {
    for (const visit of visits.splice(0)) visit.stop();
    vi.useRealTimers();
  });
}

export function openedLetter(parts = kiosk()) {
  parts.visit.openService('surat');
  return parts;
}

export function typeAll(visit: Visit, digits: string): void {
  for (const digit of digits) visit.check.type(digit);
}

export async function holding() {
  const parts = openedLetter();
  parts.visit.ticket.take();
  await pass(0);
  return parts;
}

export async function checked(answer: Reply<CheckAnswer> | RefusalCode = listed) {
  const parts = kiosk(kioskLink({ 'register:check': [answer] }));
  parts.visit.check.start();
  typeAll(parts.visit, validNik);
  parts.visit.check.confirmNik();
  typeAll(parts.visit, '17081965');
  await parts.visit.check.ask();
  return parts;
}
