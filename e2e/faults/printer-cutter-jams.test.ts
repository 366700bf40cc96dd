import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './paper-office.ts';

describe('a printer whose blade stops half-way', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  }, 60_000);
  afterAll(() => office.close());

  it('[PR2] [PR8] is named, and what follows waits until the blade is free', async () => {
    office.simulator.printer.jamAtNextCut();
    const first = await office.takeNumber();
    const second = await office.takeNumber();
    await office.until(second.jobId, { condition: 'cutter' });
    expect(office.papersOf(second.number)).toEqual([]);
    office.simulator.printer.setCutter(false);
    await office.until(second.jobId, { state: 'printed', condition: 'ready' });
    expect(office.papersOf(first.number)).toHaveLength(1);
    expect(office.papersOf(second.number)).toHaveLength(1);
  }, 60_000);
});
