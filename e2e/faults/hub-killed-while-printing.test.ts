import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a hub killed while a slip is half on paper', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR3] prints it again after its start, headed CETAK ULANG', async () => {
    office.loadPaper(300);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'paper-out' });
    await office.hub.kill();
    office.loadPaper();
    await office.startHub();
    await office.until(jobId, { state: 'printed' });
    expect(office.isOnceOrMarked(number)).toBe(true);
    expect(office.papersOf(number).at(-1)).toContain('CETAK ULANG');
  });
});
