import type { Page } from 'playwright/test';

/** Half a pixel is rounding, not clipping. */
const ROUNDING = 1;

/** LK8: keys below the edge of the screen, or behind fixed buttons. */
export const pushedOff = (page: Page): Promise<string[]> =>
  page.evaluate((rounding) => {
    const foot = [...document.querySelectorAll('.actions')].map((bar) => bar.getBoundingClientRect().top);
    const end = Math.min(innerHeight, ...foot) + rounding;
    return [...document.querySelectorAll<HTMLElement>('.pad button, .keys button')]
      .filter((key) => key.getBoundingClientRect().bottom > end)
      .map((key) => `has to be pushed into sight: "${key.getAttribute('aria-label') ?? key.textContent.trim()}"`);
  }, ROUNDING);
