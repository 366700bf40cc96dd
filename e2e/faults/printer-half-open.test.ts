import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer that is gone without a word while it prints', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR1] [PR3] [PR8] is told as silent, its slip never as printed, and a second one says CETAK ULANG', async () => {
    office.loadPaper(300);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'paper-out' });
    office.simulator.vanish('silence');
    await office.until(jobId, { condition: 'silent' });
    expect((await office.seen(jobId)).state).not.toBe('printed');
    office.loadPaper();
    await office.simulator.appear();
    await office.until(jobId, { state: 'printed' });
    expect(office.isOnceOrMarked(number)).toBe(true);
  });
});
