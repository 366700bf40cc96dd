import type { Page } from 'playwright/test';
import { pixelsPerMm } from '../../ui/panel.ts';
import type { Panel } from '../../ui/panel.ts';

/** Cap height of Noto Sans, as a share of its font size. */
export const CAPITAL = 0.714;

export interface Target {
  readonly name: string;
  /** A key of the on-screen keyboard. */
  readonly isKey: boolean;
  readonly width: number;
  readonly height: number;
  /** From its centre to the lower edge of the panel. */
  readonly above: number;
  /** To the nearest other target. */
  readonly gap: number;
  /** To the nearer side of the panel. */
  readonly edge: number;
}

export interface Letters {
  readonly text: string;
  readonly capital: number;
}

/** All touch targets and all text, in millimetres of the panel that would show the page. */
export async function sizesOnGlass(
  page: Page,
  panel: Panel,
): Promise<{ targets: readonly Target[]; letters: readonly Letters[] }> {
  const { width: innerWidth = 0, height: innerHeight = 0 } = page.viewportSize() ?? {};
  const mm = 1 / pixelsPerMm({ innerWidth, innerHeight }, panel);
  const [targets, letters] = [await targetsOf(page), await lettersOf(page)];
  return {
    targets: targets.map(({ name, isKey, width, height, above, gap, edge }) => ({
      name,
      isKey,
      width: width * mm,
      height: height * mm,
      above: above * mm,
      gap: gap * mm,
      edge: edge * mm,
    })),
    letters: letters.map(({ text, size }) => ({ text, capital: size * CAPITAL * mm })),
  };
}

/** What is scrolled out of view, or behind a dialog, cannot be touched: only the visible part counts. */
/* oxlint-disable unicorn/consistent-function-scoping -- all of it runs in the page */
const targetsOf = (page: Page) =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll('.actions')].filter(
      (bar) => getComputedStyle(bar).position === 'sticky',
    );
    const seenPart = (part: HTMLElement): DOMRect => {
      let { left, top, right, bottom } = part.getBoundingClientRect();
      // Buttons that stay in place while the page scrolls beneath them.
      for (const bar of bars) if (!bar.contains(part)) bottom = Math.min(bottom, bar.getBoundingClientRect().top);
      for (let around = part.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
        [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const isInFront = (part: HTMLElement, { left, top, width, height }: DOMRect): boolean => {
      const front = document.elementFromPoint(left + width / 2, top + height / 2);
      return front !== null && (part.contains(front) || front.contains(part));
    };
    const apart = (a: DOMRect, b: DOMRect): number =>
      Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
    const isWhole = ({ box, whole }: { box: DOMRect; whole: DOMRect }): boolean => box.height > whole.height - 1;
    const parts = [...document.querySelectorAll<HTMLElement>('button,a[href],input,textarea')]
      .map((part) => ({ part, box: seenPart(part), whole: part.getBoundingClientRect() }))
      .filter(({ part, box, whole }) => box.height > whole.height / 2 && isInFront(part, box));
    return parts.map(({ part, box, whole }) => ({
      name: part.getAttribute('aria-label') ?? part.textContent.trim().slice(0, 40),
      isKey: part.closest('.keys') !== null,
      width: whole.width,
      height: whole.height,
      above: innerHeight - box.top - box.height / 2,
      edge: Math.min(whole.left, innerWidth - whole.right),
      // A half-hidden target is scrolled into view before it is touched.
      gap: Math.min(
        innerHeight,
        ...parts
          .filter((other) => other.part !== part && isWhole(other) && isWhole({ box, whole }))
          .map((other) => apart(box, other.box)),
      ),
    }));
  });

const lettersOf = (page: Page) =>
  page.evaluate(() => {
    const found: { text: string; size: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const part = node.parentElement;
      if (text === '' || !part || part.closest('.visually-hidden,script,style,svg,[aria-hidden=true]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, bottom, top } = range.getBoundingClientRect();
      if (width === 0 || bottom < 0 || top > innerHeight) continue;
      found.push({ text: text.slice(0, 40), size: parseFloat(getComputedStyle(part).fontSize) });
    }
    return found;
  });
