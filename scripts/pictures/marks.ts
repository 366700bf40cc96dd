import type { Locator, Page } from 'playwright';

/** Draws the numbers that the guides refer to, and removes them afterwards. */
export async function withMarks<T>(page: Page, marked: readonly Locator[], take: () => Promise<T>): Promise<T> {
  for (const [i, place] of marked.entries()) {
    const box = await place.first().boundingBox();
    if (!box || !(await place.first().evaluate(isSeen)))
      throw new Error(`There is nothing to see that could be marked with ${i + 1}: ${String(place)}`);
    await page.evaluate(draw, { text: String(i + 1), x: box.x, y: box.y });
  }
  const taken = await take();
  await page.evaluate(() => document.querySelectorAll('[data-mark]').forEach((mark) => mark.remove()));
  return taken;
}

/** The number of something scrolled out of view would be on something else. */
function isSeen(place: Element): boolean {
  const { top, left } = place.getBoundingClientRect();
  const isWithin = (frame: { top: number; left: number; right: number; bottom: number }) =>
    top >= frame.top - 1 && left >= frame.left - 1 && top < frame.bottom && left < frame.right;
  for (let around = place.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowY !== 'visible' && !isWithin(around.getBoundingClientRect())) return false;
  }
  return isWithin({ top: 0, left: 0, right: innerWidth, bottom: innerHeight });
}

/** A popover, because an open dialog covers everything else. */
function draw({ text, x, y }: { text: string; x: number; y: number }): void {
  const mark = document.createElement('div');
  const size = 28;
  mark.dataset['mark'] = text;
  mark.textContent = text;
  mark.popover = 'manual';
  Object.assign(mark.style, {
    position: 'fixed',
    inset: 'auto',
    left: `${Math.max(1, x - size + 4)}px`,
    top: `${Math.max(1, y - size / 2)}px`,
    width: `${size}px`,
    height: `${size}px`,
    margin: '0',
    padding: '0',
    border: '2px solid #fff',
    borderRadius: '50%',
    background: '#b4231f',
    color: '#fff',
    font: `700 16px/${size - 4}px sans-serif`,
    textAlign: 'center',
    overflow: 'hidden',
    boxSizing: 'border-box',
  });
  document.body.append(mark);
  mark.showPopover();
}
