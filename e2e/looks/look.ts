import type { Page } from 'playwright/test';
import { expect } from '../fixtures.ts';

/** Finds the faults of one kind on the current page. */
type Eye = (page: Page) => Promise<readonly string[]>;

/** Applies these checks at every stop of a walk, and reports all faults together. */
export async function look(page: Page, stops: AsyncIterable<string>, ...eyes: Eye[]): Promise<void> {
  const found: string[] = [];
  for await (const stop of stops) {
    for (const eye of eyes) for (const fault of await eye(page)) found.push(`${stop}: ${fault}`);
  }
  expect(found).toEqual([]);
}
