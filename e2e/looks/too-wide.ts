import type { Page } from 'playwright/test';

/** LK10: the page lies beyond the glass at its side, where nobody looks for it. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`is ${scrollWidth} wide on a glass of ${innerWidth}`] : [];
  });
