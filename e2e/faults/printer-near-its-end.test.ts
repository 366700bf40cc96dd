import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

/** Less than the near-end sensor's threshold, and enough for a slip. */
const LAST_DOTS = 1_900;

describe('a printer whose roll is near its end', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR8] is named before it stops, prints on meanwhile, and is ready again with a new roll', async () => {
    office.loadPaper(LAST_DOTS);
    await office.printerIs('paper-low');
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { state: 'printed', condition: 'paper-low' });
    office.loadPaper();
    await office.printerIs('ready');
    expect(office.papersOf(number)).toHaveLength(1);
  });
});
