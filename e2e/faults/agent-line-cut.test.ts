import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a print agent whose line to the hub is cut without a word', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open('agent');
  });
  afterAll(() => office.close());

  it('[PR10] prints what it has taken, is told as away meanwhile, and tells it when the line is back: one slip', async () => {
    office.loadPaper(300);
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'paper-out' });
    office.line.unplug();
    office.loadPaper();
    await office.until(jobId, { condition: 'agent-away' });
    expect(office.papersOf(number)).toHaveLength(1);
    expect((await office.seen(jobId)).state).not.toBe('printed');
    office.line.plugIn();
    await office.until(jobId, { state: 'printed', condition: 'ready' });
    expect(office.papersOf(number)).toHaveLength(1);
  });
});
