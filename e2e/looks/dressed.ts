import type { Page } from 'playwright/test';
import { languageNames } from '../../ui/words/language-names.ts';

type Stops = AsyncGenerator<string, void>;

/** Variants of a page: normal, large text with high contrast, English, or all of these. */
type Dress = 'plain' | 'large' | 'english' | 'large-english';

/** The same walk in each of these variants. */
export async function* inDresses(page: Page, dresses: readonly Dress[], stops: AsyncIterable<string>): Stops {
  const has = (dress: Dress) => dresses.includes(dress);
  for await (const stop of stops) {
    if (has('large')) yield* wearing(page, stop);
    // Whatever large text caused must be gone with it.
    if (has('plain')) yield stop;
    if (has('english') || has('large-english')) yield* inEnglish(page, stop, has);
  }
}

/** Switched on at each stop, since it ends with the visit. */
async function* wearing(page: Page, stop: string): Stops {
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { size: 'large', theme: 'contrast' }));
  yield `${stop} in large text and high contrast`;
  await page.evaluate(() => {
    delete document.documentElement.dataset['size'];
    delete document.documentElement.dataset['theme'];
  });
}

/**
 * The language button is unreachable behind a dialog, and a page without a hall has none: such a stop is in English
 * already, or in both.
 */
async function* inEnglish(page: Page, stop: string, has: (dress: Dress) => boolean): Stops {
  const button = (hint: string) =>
    page.getByRole('navigation').getByRole('button', { name: hint, exact: true, disabled: false });
  const toEnglish = button(languageNames.en.hint);
  if ((await page.getByRole('dialog').count()) > 0 || (await toEnglish.count()) === 0) return;
  await toEnglish.click();
  await page.locator('html[lang="en"]').waitFor();
  if (has('english')) yield `${stop} in English`;
  if (has('large-english')) yield* wearing(page, `${stop} in English`);
  await button(languageNames.id.hint).click();
  await page.locator('html[lang="id"]').waitFor();
}
