import type { Page } from 'playwright/test';

/** The same walk in large text and high contrast: worn at each stop, since a visit that ends takes them off. */
export async function* dressed(page: Page, stops: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const stop of stops) {
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { size: 'large', theme: 'contrast' }));
    yield `${stop} in large text and high contrast`;
    await page.evaluate(() => {
      delete document.documentElement.dataset['size'];
      delete document.documentElement.dataset['theme'];
    });
  }
}
