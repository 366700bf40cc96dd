import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LetterOffice, toBeFetched } from './support/letter-office.ts';

describe('a letter that is cancelled while its print agent has it, and hub and agent are killed', () => {
  let office: LetterOffice;

  beforeAll(async () => {
    office = await LetterOffice.open();
  });
  afterAll(() => office.close());

  it('[LE8] [PR10] says DIBATALKAN when there is paper again, where it had not begun', async () => {
    const { paper } = office;
    paper.loadPaper(0);
    const jobId = await office.signLetter();
    await paper.agentHas(jobId);
    paper.line.unplug();
    await office.cancelLetter();
    paper.line.plugIn();
    await office.dieAndStart();
    await paper.agentHas(jobId, 2);
    paper.loadPaper();
    await paper.until(jobId, { state: 'printed' });
    expect(office.letters).toEqual(['cancelled']);
  });

  it('[LE8] [PR10] stands before the staff until somebody has fetched it, where it came out while nobody heard of it', async () => {
    const { paper } = office;
    await office.draftAnew();
    paper.loadPaper(0);
    const jobId = await office.signLetter();
    await paper.agentHas(jobId);
    paper.line.unplug();
    paper.loadPaper();
    await vi.waitUntil(() => office.letters.length === 2, 60_000);
    await office.cancelLetter();
    paper.line.plugIn();
    await office.dieAndStart();
    await office.toldToFetch(jobId);
    expect(toBeFetched(await office.dieAndStart())).toEqual([jobId]);
    expect(toBeFetched(await office.fetched(jobId))).toEqual([]);
    await paper.until(jobId, { state: 'printed' });
    expect(office.letters).toEqual(['cancelled', 'valid']);
  });
});
