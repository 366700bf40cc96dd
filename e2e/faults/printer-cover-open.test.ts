import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperOffice } from './support/paper-office.ts';

describe('a printer whose cover is opened', () => {
  let office: PaperOffice;

  beforeAll(async () => {
    office = await PaperOffice.open();
  });
  afterAll(() => office.close());

  it('[PR2] [PR8] is named, is given nothing, and prints what waited when it is closed', async () => {
    // At rest: only the printer's own status holds back the next slip.
    const before = await office.takeNumber();
    await office.until(before.jobId, { state: 'printed', condition: 'ready' });
    office.simulator.printer.setCover(true);
    await office.printerIs('cover-open');
    const first = await office.takeNumber();
    const second = await office.takeNumber();
    expect(await office.staysQueued(first.jobId)).toBe(true);
    office.simulator.printer.setCover(false);
    await office.until(second.jobId, { state: 'printed', condition: 'ready' });
    for (const { number } of [first, second]) expect(office.papersOf(number)).toHaveLength(1);
  });
});
