import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer that is switched off and on in the middle of a slip', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR3] prints the slip again, whole and headed CETAK ULANG', async () => {
    office.loadPaper(300);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'paper-out' });
    office.simulator.cutPower();
    office.loadPaper();
    await office.until(jobId, { state: 'printed' });
    expect(office.papersOf(number)).toEqual([expect.stringContaining('CETAK ULANG')]);
  });
});
