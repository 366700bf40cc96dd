import type { Page } from 'playwright/test';
import { expect } from '../fixtures.ts';

/** What one kind of look finds wrong with the page as it is now. */
type Eye = (page: Page) => Promise<readonly string[]>;

/** Looks with each of these eyes at every stop of a walk, and tells all that is wrong at once. */
export async function look(page: Page, stops: AsyncIterable<string>, ...eyes: Eye[]): Promise<void> {
  const found: string[] = [];
  for await (const stop of stops) {
    for (const eye of eyes) for (const fault of await eye(page)) found.push(`${stop}: ${fault}`);
  }
  expect(found).toEqual([]);
}
