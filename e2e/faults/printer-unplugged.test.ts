import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer whose link is reset and whose address is gone', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR2] [PR8] is told as unreachable, and prints what waited once when it is back', async () => {
    office.simulator.vanish('reset');
    const { jobId, number } = await office.takeNumber();
    await office.until(jobId, { condition: 'unreachable' });
    await office.simulator.appear();
    await office.until(jobId, { state: 'printed', condition: 'ready' });
    expect(office.papersOf(number)).toHaveLength(1);
  });
});
