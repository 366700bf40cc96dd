import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** The faults that axe reports for the page: rule, place and message. */
export async function blemishesOf(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the hub's content security policy allows none. Half a megabyte, so once a page.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(`(() => { ${AXE} })()`);
  // Ends fade-in animations, which make text paler than it will be. Longer animations are left as they are.
  await page.evaluate(() => {
    const comingIn = document.getAnimations().filter(({ effect, currentTime }) => {
      const { iterations, endTime } = effect?.getComputedTiming() ?? {};
      return iterations === 1 && Number(endTime) - Number(currentTime) < 3_000;
    });
    for (const animation of comingIn) animation.finish();
    return Promise.allSettled(comingIn.map(({ finished }) => finished));
  });
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(OPTIONS)})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} · ${target.join(' ')} · ${lastLine(failureSummary)}`),
  );
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';
