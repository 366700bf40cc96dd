import type { Page } from 'playwright/test';

/**
 * LK10: the whole page scrolls until its head is gone and only background is left, or it extends beyond the side of the
 * screen, where nobody looks, or a table covers what is beside its panel.
 */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const pushed = scrollHeight > innerHeight ? [`is ${scrollHeight} high on a glass of ${innerHeight}`] : [];
    const tables = [...document.querySelectorAll<HTMLTableElement>('section table')].flatMap((table) => {
      const panel = table.closest('section');
      const beyond = panel ? table.getBoundingClientRect().right - panel.getBoundingClientRect().right : 0;
      return beyond > 0 ? [`${table.caption?.textContent ?? 'a table'} lies ${beyond} beyond its panel`] : [];
    });
    const main = document.querySelector('main');
    const inside = main && main.scrollWidth > main.clientWidth ? [`its main part is ${main.scrollWidth} wide`] : [];
    const wide = scrollWidth > innerWidth ? [`is ${scrollWidth} wide on a glass of ${innerWidth}`] : [];
    return [...pushed, ...tables, ...inside, ...wide];
  });
