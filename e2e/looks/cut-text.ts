import type { Page } from 'playwright/test';

/** Too little to be noticed in letters 20 mm high. */
const ROUNDING_PX = 2;

/** Text on a screen that cannot be scrolled: lines that are off screen, clipped by their container, or covered. */
/* oxlint-disable unicorn/consistent-function-scoping -- all of it runs in the page */
export async function cutTextOf(page: Page): Promise<string[]> {
  return page.evaluate((rounding) => {
    const found: string[] = [];
    const whole = new DOMRect(0, 0, innerWidth, innerHeight);
    const isWithin = (line: DOMRect, edge: DOMRect): boolean =>
      line.top >= edge.top - rounding &&
      line.bottom <= edge.bottom + rounding &&
      line.left >= edge.left - rounding &&
      line.right <= edge.right + rounding;
    const cutters = (part: Element): DOMRect[] => {
      const edges = [whole];
      for (let around: Element | null = part; around && around !== document.body; around = around.parentElement) {
        const style = getComputedStyle(around);
        const cuts = style.overflow !== 'visible' || /paint|size|strict|content/.test(style.contain);
        if (cuts) edges.push(around.getBoundingClientRect());
      }
      return edges;
    };
    /** A line of Noto Sans is higher than its glyphs: from a capital's top to the descender of a g. */
    const lettersOf = ({ left, top, width, height }: DOMRect): DOMRect =>
      new DOMRect(left, top + height * 0.22, width, height * 0.73);
    const isPainted = (each: Element): boolean => !/, 0\)$|transparent/.test(getComputedStyle(each).backgroundColor);
    /** An element covers only where it is painted; its text may extend further. */
    const hiderAt = (x: number, y: number, part: Element): Element | null => {
      let each = document.elementFromPoint(x, y);
      for (; each && !each.contains(part); each = each.parentElement) {
        const { top, bottom } = each.getBoundingClientRect();
        if (!part.contains(each) && isPainted(each) && y > top && y < bottom) return each;
      }
      return null;
    };
    /** What a full-screen call covers is covered completely; only partly covered text is a fault. */
    const halfHiddenBy = (part: Element, { left, right, top, bottom }: DOMRect): Element | null => {
      const hiders = [left + rounding, (left + right) / 2, right - rounding].flatMap((x) =>
        [top + rounding, bottom - rounding].map((y) => hiderAt(x, y, part)),
      );
      return hiders.includes(null) ? (hiders.find((hider) => hider !== null) ?? null) : null;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const part = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!part || text === '' || part.closest('script,style,[aria-hidden=true],.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of [...range.getClientRects()].filter(({ width }) => width > 0).map(lettersOf)) {
        const hider = halfHiddenBy(part, line);
        if (!cutters(part).every((edge) => isWithin(line, edge))) found.push(`cut: ${text.slice(0, 60)}`);
        else if (hider) found.push(`half hidden by ${hider.localName}.${hider.className}: ${text.slice(0, 60)}`);
      }
    }
    return [...new Set(found)];
  }, ROUNDING_PX);
}
