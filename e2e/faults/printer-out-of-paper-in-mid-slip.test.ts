import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer whose roll ends in the middle of a slip', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR2] [PR8] holds the slip, is named, and ends the very same paper on the new roll', async () => {
    office.loadPaper(300);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'paper-out' });
    expect((await office.seen(jobId)).state).not.toBe('printed');
    office.loadPaper();
    await office.until(jobId, { state: 'printed', condition: 'ready' });
    expect(office.papersOf(number)).toHaveLength(1);
  });
});
