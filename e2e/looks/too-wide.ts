import type { Page } from 'playwright/test';

/** LK10: the page lies beyond the glass at its side, where nobody looks for it, or a table beyond its panel, over what stands beside it. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const tables = [...document.querySelectorAll<HTMLTableElement>('section table')].flatMap((table) => {
      const panel = table.closest('section');
      const beyond = panel ? table.getBoundingClientRect().right - panel.getBoundingClientRect().right : 0;
      return beyond > 0 ? [`${table.caption?.textContent ?? 'a table'} lies ${beyond} beyond its panel`] : [];
    });
    return scrollWidth > innerWidth ? [...tables, `is ${scrollWidth} wide on a glass of ${innerWidth}`] : tables;
  });
