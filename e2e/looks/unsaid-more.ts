import type { Page } from 'playwright/test';
import { en } from '../../kiosk/words/en.ts';
import { id } from '../../kiosk/words/id.ts';

/**
 * LK7: parts of the page that continue below without a button saying so, or a button although everything is visible
 * without it.
 */
export const unsaidMore = (page: Page): Promise<string[]> =>
  page.evaluate(
    async (readOn) => {
      // The layout is final two frames after a page has changed.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      if (document.querySelector('dialog[open],[role=dialog]')) return [];
      const parts = [...document.querySelectorAll<HTMLElement>('main *')].filter(
        (part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowY) && part.tagName !== 'TEXTAREA',
      );
      const goOn = () => parts.filter((part) => part.scrollHeight - part.scrollTop - part.clientHeight > 8);
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => readOn.includes(textContent.trim()))?.parentElement;
      if (!button)
        return goOn().map((part) => `goes on ${part.scrollHeight - part.clientHeight} px below (${part.className})`);
      button.style.display = 'none';
      const leadsOn = goOn().length > 0;
      button.style.display = '';
      return leadsOn ? [] : ['says that it goes on below, and does not'];
    },
    [id.readOn, en.readOn],
  );
