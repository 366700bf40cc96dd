import type { Page } from 'playwright/test';
import { en } from '../../kiosk/words/en.ts';
import { id } from '../../kiosk/words/id.ts';

/** LK7: parts of the page that go on below without a button that says so. */
export const unsaidMore = (page: Page): Promise<string[]> =>
  page.evaluate(
    async (readOn) => {
      // What fits is known two frames after a page has changed.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      if (document.querySelector('dialog[open],[role=dialog]')) return [];
      const buttons = [...document.querySelectorAll('button')].map((button) => button.textContent.trim());
      if (buttons.some((words) => readOn.includes(words))) return [];
      return [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowY) && part.tagName !== 'TEXTAREA')
        .filter((part) => part.scrollHeight - part.scrollTop - part.clientHeight > 8)
        .map((part) => `goes on ${part.scrollHeight - part.clientHeight} px below (${part.className})`);
    },
    [id.readOn, en.readOn],
  );
