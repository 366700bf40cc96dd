import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a print agent killed while a slip is half on paper', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open('agent');
  });
  afterAll(() => office.close());

  it('[PR10] says after its start that nobody knows, and the second slip says CETAK ULANG', async () => {
    office.loadPaper(300);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'paper-out' });
    await office.killAgent();
    await office.until(jobId, { condition: 'agent-away' });
    office.loadPaper();
    office.startAgent();
    await office.until(jobId, { state: 'printed' });
    expect(office.isOnceOrMarked(number)).toBe(true);
    expect(office.papersOf(number).at(-1)).toContain('CETAK ULANG');
  });
});
