import type { Page } from 'playwright/test';
import { sizesOnGlass } from './glass-sizes.ts';

/** facts: 508 402.4 and EN 301 549, 5.1.4 and 8.3; Colle and Hiszem 2004 for the fingers. */
const LEAST = { target: 20, gap: 3, capital: 4.8, largeCapital: 7.3, reach: 1120 };
/** A keyboard of thirty letters fills the width: its keys are narrower than other targets, but no lower. */
const KEY = { width: 18, gap: 2 };
/** Half a CSS pixel matters to no finger and no eye. */
const ROUNDING = 0.15;
/** A 21.5-inch panel with its lower edge 700 mm above the floor. */
const USUAL_PANEL = { diagonalInches: 21.5, bottomMm: 700 };

const atLeast = (what: string, found: number, least: number): string[] =>
  found < least - ROUNDING ? [`${what} ${found.toFixed(1)} mm, not ${least}`] : [];

/** What is currently too small, too close together or too high on the panel. */
export async function glassFaults(page: Page, panel = USUAL_PANEL): Promise<string[]> {
  const { targets, letters } = await sizesOnGlass(page, panel);
  const isLarge = await page.evaluate(() => document.documentElement.dataset['size'] === 'large');
  const capital = isLarge ? LEAST.largeCapital : LEAST.capital;
  return [
    ...letters.flatMap(({ text, capital: found }) => atLeast(`capitals of "${text}"`, found, capital)),
    ...targets.flatMap(({ name, isKey, width, height, above, gap, edge }) => [
      ...atLeast(`width of "${name}"`, width, isKey ? KEY.width : LEAST.target),
      ...atLeast(`height of "${name}"`, height, LEAST.target),
      ...atLeast(`space beside "${name}"`, gap, isKey ? KEY.gap : LEAST.gap),
      ...atLeast(`space to the side of the glass, "${name}"`, edge, LEAST.gap),
      ...atLeast(`below the reach, "${name}":`, LEAST.reach - panel.bottomMm - above, 0),
    ]),
  ];
}
