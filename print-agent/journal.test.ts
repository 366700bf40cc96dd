import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insteadOnDisk } from '../server/adapters/disk-instead.fixture.ts';
import { Journal } from './journal.ts';
import { JournalStore } from './journal-store.ts';

let folder: string;
let journal: Journal;
const base = { printerId: 'kiosk', jobId: 'job-1', attempt: 1 } as const;
const file = (): string => join(folder, 'journal.jsonl');
const refusesToSync = (): never => {
  throw new Error('ENOSPC');
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'antrean-journal-'));
  journal = new Journal(folder);
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true });
});

const hasScrap = (): Promise<boolean> => new JournalStore(again(), () => {}).hasScrap('kiosk');
const take = (): void => journal.add({ is: 'taken', ...base, kind: 'ticket', base64: 'QTAxNw==' });

/** As after a kill -9: everything that a call has returned from is on disk. */
function again(): Journal {
  journal.close();
  journal = new Journal(folder);
  return journal;
}

describe('the journal of a print agent', () => {
  it('[PR10] knows after a kill what it was at, under the same name', () => {
    take();
    journal.add({ is: 'changed', ...base, change: { state: 'sending', attempts: 1, settled: false } });
    const { id } = journal;
    expect(again().paper('job-1/1')).toMatchObject({ base64: 'QTAxNw==', last: { state: 'sending' }, told: false });
    expect(journal.id).toBe(id);
  });

  it('[PR3] [PR10] knows after a kill that a paper broke off in a printer, though its hub has heard of it, until another came out', async () => {
    take();
    journal.add({ is: 'changed', ...base, change: { state: 'unknown', maybePrinted: true, settled: false } });
    journal.add({ is: 'told', ...base });
    const next = { ...base, jobId: 'job-2' };
    journal.add({ is: 'taken', ...next, kind: 'ticket', base64: 'QTAxOA==' });
    expect(await hasScrap()).toBe(true);
    expect(await new JournalStore(journal, () => {}).hasScrap('another'), 'at another printer').toBe(false);
    journal.add({ is: 'changed', ...next, change: { state: 'printed', confirmation: 'process-id', settled: true } });
    expect(await hasScrap()).toBe(false);
  });

  it('[AR10] holds no word of a letter that is printed or taken back, and still knows that it was', () => {
    const words = Buffer.from('Rekaan Sukmawati Nian 1377994506900001').toString('base64');
    const [letter, slip] = [
      { ...base, jobId: 'letter' },
      { ...base, jobId: 'slip' },
    ];
    journal.add({ is: 'taken', ...letter, kind: 'letter', base64: words });
    journal.add({ is: 'taken', ...slip, kind: 'slip', base64: words });
    expect(readFileSync(file(), 'utf8')).toContain(words);
    journal.add({ is: 'changed', ...letter, change: { state: 'printed', attempts: 1, settled: true } });
    expect(readFileSync(file(), 'utf8').split(words)).toHaveLength(2);
    journal.add({ is: 'dropped', ...slip });
    expect(readFileSync(file(), 'utf8')).not.toContain(words);
    expect(again().paper('letter/1')).toMatchObject({ base64: null, last: { state: 'printed' }, told: false });
  });

  it('[PR10] [AR10] without room to be written anew keeps what was added, and sheds it with the next line', () => {
    journal.add({ is: 'taken', ...base, kind: 'letter', base64: 'QTAxNw==' });
    mkdirSync(`${file()}.new`);
    journal.add({ is: 'changed', ...base, change: { state: 'printed', attempts: 1, settled: true } });
    expect(readFileSync(file(), 'utf8')).toContain('QTAxNw==');
    rmSync(`${file()}.new`, { recursive: true });
    journal.add({ is: 'told', ...base });
    expect(readFileSync(file(), 'utf8')).not.toContain('QTAxNw==');
    expect(again().paper('job-1/1')).toMatchObject({ last: { state: 'printed' }, told: true });
  });

  it('[PR10] has nothing of a line that the disk did not keep: half of it would make damage of the next', () => {
    const toTheMachine = insteadOnDisk({ fdatasyncSync: refusesToSync });
    expect(take).toThrow('ENOSPC');
    toTheMachine();
    expect(again().papers).toEqual([]);
  });

  it('[PR10] has another name once it was lost, so that the hub takes nothing for unprinted', () => {
    const { id } = journal;
    rmSync(file());
    expect(again().id).not.toBe(id);
  });

  it('[PR10] passes over a last line that a power cut tore: nothing had followed from it', () => {
    take();
    appendFileSync(file(), '{"is":"changed","printerId":"kio');
    expect(again().paper('job-1/1')?.last).toBeNull();
    take();
    expect(again().papers).toHaveLength(1);
  });

  it('[PR10] passes over a last line of which a power cut left out the middle', () => {
    take();
    appendFileSync(file(), `{"is":"taken","printerId":"kiosk${'\0'.repeat(512)}","base64":"QTAxNw=="}\n`);
    expect(again().papers).toHaveLength(1);
    take();
    expect(again().papers).toHaveLength(1);
  });

  it('[PR10] says that it is damaged rather than guess, where a line in its middle cannot be read', () => {
    take();
    const [first, ...rest] = readFileSync(file(), 'utf8').split('\n');
    writeFileSync(file(), [first, 'x', ...rest].join('\n'));
    journal.close();
    expect(() => new Journal(folder)).toThrow(/damaged in line 2/);
    rmSync(file());
    journal = new Journal(folder);
  });

  it('[PR10] keeps no words of a paper that is over, and remembers that it was', () => {
    take();
    journal.add({ is: 'changed', ...base, change: { state: 'printed', confirmation: 'process-id', settled: true } });
    journal.add({ is: 'told', ...base });
    expect(again().paper('job-1/1')).toMatchObject({ base64: null, told: true, last: { state: 'printed' } });
    expect(readFileSync(file(), 'utf8')).not.toContain('QTAxNw==');
  });

  it('[PR10] forgets what was dropped before it was begun, as if it had never been taken', () => {
    take();
    journal.add({ is: 'dropped', ...base });
    expect(again().papers).toEqual([]);
  });
});
