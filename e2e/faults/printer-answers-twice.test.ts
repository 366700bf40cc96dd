import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

const AGAIN_AFTER_MS = 1_500;

describe('a printer that says everything twice, the second time when the next slip is under way', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR1] confirms the next slip with no answer of the last one', async () => {
    office.simulator.answerBadly({ againAfterMs: AGAIN_AFTER_MS });
    const first = await office.takeNumber();
    await office.until(first.jobId, { state: 'printed' });
    office.loadPaper(300);
    const second = await office.takeNumber();
    await office.until(second.jobId, { state: 'sent', condition: 'paper-out' });
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS + 500));
    expect((await office.seen(second.jobId)).state).not.toBe('printed');
    expect(office.papersOf(second.number)).toEqual([]);
    office.loadPaper();
    await office.until(second.jobId, { state: 'printed' });
    expect(office.papersOf(second.number)).toHaveLength(1);
  });
});
