import type { Page } from 'playwright/test';

/* oxlint-disable unicorn/consistent-function-scoping -- all of it runs in the page */

/** LK11: what a finger may press on a tablet, and is less than 44 px high or wide. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 44;
    /** A label is pressed with its field. */
    const area = (part: Element): DOMRect => {
      // Both lines of a name together are pressed: the button itself is only one of them.
      if (getComputedStyle(part, '::after').position === 'absolute' && part instanceof HTMLElement && part.offsetParent)
        return part.offsetParent.getBoundingClientRect();
      const label = part.matches('[type=checkbox],[type=radio],.cover,[type=file]') ? part.closest('label') : null;
      return (label ?? part).getBoundingClientRect();
    };
    const isThere = (part: Element): boolean =>
      part.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
      part.closest('.visually-hidden') === null &&
      !part.matches('.visually-hidden,[aria-hidden="true"]');
    const parts = [...document.querySelectorAll('button,a[href],input,select,textarea,summary')].filter(isThere);
    return parts.flatMap((part) => {
      const { width, height } = area(part);
      if (width === 0 || (width > least - 0.5 && height > least - 0.5)) return [];
      const name =
        part.getAttribute('aria-label') ?? (part.textContent.trim() || part.closest('label')?.textContent) ?? '';
      return [
        `${part.localName} “${name.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}” is ${Math.round(width)} × ${Math.round(height)}`,
      ];
    });
  });
