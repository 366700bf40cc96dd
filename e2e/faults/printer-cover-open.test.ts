import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './paper-office.ts';

describe('a printer whose cover is opened', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  it('[PR2] [PR8] is named, and prints what waited when it is closed', async () => {
    office.simulator.printer.setCover(true);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'cover-open' });
    office.simulator.printer.setCover(false);
    await office.until(jobId, { state: 'printed', condition: 'ready' });
    expect(office.papersOf(number)).toHaveLength(1);
  }, 60_000);
});
