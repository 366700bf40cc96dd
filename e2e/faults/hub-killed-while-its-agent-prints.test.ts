import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a hub killed while its print agent has a slip', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open('agent');
  });
  afterAll(() => office.close());

  it('[PR10] offers the same try again after its start, and the agent prints it once', async () => {
    office.loadPaper(300);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'paper-out' });
    await office.hub.kill();
    office.loadPaper();
    await office.startHub();
    await office.until(jobId, { state: 'printed' });
    expect(office.papersOf(number)).toHaveLength(1);
    expect(office.papersOf(number)[0]).not.toContain('CETAK ULANG');
  });
});
