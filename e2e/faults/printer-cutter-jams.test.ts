import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer whose blade stops half-way', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR2] [PR8] is named, and what follows waits until the blade is free', async () => {
    office.simulator.printer.jamAtNextCut();
    const first = await office.takeNumber();
    const second = await office.takeNumber();
    await office.until(second.jobId, { condition: 'cutter' });
    expect((await office.seen(first.jobId)).state).not.toBe('printed');
    expect(office.papersOf(second.number)).toEqual([]);
    office.simulator.printer.setCutter(false);
    await office.until(second.jobId, { state: 'printed', condition: 'ready' });
    expect(office.papersOf(first.number)).toHaveLength(1);
    expect(office.papersOf(second.number)).toHaveLength(1);
  });

  it('[PR8] is begun nothing at while its blade stands across', async () => {
    office.simulator.printer.setCutter(true);
    await office.printerIs('cutter');
    const first = await office.takeNumber();
    const second = await office.takeNumber();
    expect(await office.staysQueued(first.jobId)).toBe(true);
    office.simulator.printer.setCutter(false);
    await office.until(second.jobId, { state: 'printed', condition: 'ready' });
    for (const { number } of [first, second]) expect(office.papersOf(number)).toHaveLength(1);
  });
});
