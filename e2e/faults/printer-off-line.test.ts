import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer that somebody has switched off line', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR2] [PR8] is named, is given nothing, and prints what waited when it is on line again', async () => {
    office.simulator.printer.setOffline(true);
    await office.printerIs('offline');
    const first = await office.takeNumber();
    const second = await office.takeNumber();
    expect(await office.staysQueued(first.jobId)).toBe(true);
    office.simulator.printer.setOffline(false);
    await office.until(second.jobId, { state: 'printed', condition: 'ready' });
    for (const { number } of [first, second]) expect(office.papersOf(number)).toHaveLength(1);
  });
});
