import type { Page } from 'playwright/test';
import type { Paper } from '../../server/domain/paper/print-job.ts';
import type { TestHall } from '../hall.ts';

/**
 * What the newest paper was meant to say. Large words are printed as a picture, which no test reads back from the
 * bytes.
 */
export async function newestPaper(hall: TestHall): Promise<Paper | undefined> {
  const [job] = await hall.hub.office.archive.newestJobs(null, 1);
  return job?.paper;
}

/** Days pass, and the screens used next have received that: what can be undone for 60 s is counted by their clock. */
export async function passTo(local: string, hall: TestHall, ...screens: { readonly page: Page }[]): Promise<void> {
  await hall.turnDay(local);
  const [, clock = ''] = local.split(' ');
  const shown = clock.replace(':', '.');
  for (const { page } of screens) await page.locator('time').filter({ hasText: shown }).waitFor();
}
