import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer that answers two seconds late', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR1] [PR3] is waited for: one slip, and printed when it says so', async () => {
    office.simulator.answerBadly({ lateMs: 2_000 });
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { state: 'sent' });
    expect(office.papersOf(number)).toHaveLength(1);
    await office.until(jobId, { state: 'printed' });
    expect(office.papersOf(number)).toHaveLength(1);
  });
});
