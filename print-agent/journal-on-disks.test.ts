import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insteadOnDisk } from '../server/adapters/disk-instead.fixture.ts';
import { Journal } from './journal.ts';

const { openSync, closeSync, writeSync, renameSync } = fs;

let folder: string;
let opensNoMore = false;
const open = new Map<number, string>();
let toTheMachine: () => void;

/** Like Windows, refuses to rename over an open file; and like a nearly full disk, takes only half of what it is given at a time. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'antrean-journal-'));
  toTheMachine = insteadOnDisk({
    openSync: (...asked) => {
      if (opensNoMore && asked[1] === 'a') throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
      const fd = openSync(...asked);
      open.set(fd, String(asked[0]));
      return fd;
    },
    closeSync: (fd) => {
      closeSync(fd);
      open.delete(fd);
    },
    writeSync: ((fd: number, what: string | Buffer, ...[from = 0]: [number?, number?]) =>
      typeof what === 'string'
        ? writeSync(fd, what.slice(0, what.length / 2))
        : writeSync(fd, what, from, Math.ceil((what.length - from) / 2))) as typeof writeSync,
    renameSync: (from, to) => {
      if ([...open.values()].includes(String(to)))
        throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
      renameSync(from, to);
    },
  });
});
afterEach(() => {
  toTheMachine();
  rmSync(folder, { recursive: true });
});

it('[AR10] [PR10] the words of a letter leave the disk with it, also where nothing is moved over a file that is open', () => {
  const journal = new Journal(folder);
  const letter = { printerId: 'kiosk', jobId: 'letter', attempt: 1 } as const;
  journal.add({ is: 'taken', ...letter, kind: 'letter', base64: 'QTAxNw==' });
  journal.add({ is: 'changed', ...letter, change: { state: 'printed', attempts: 1, settled: true } });
  expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).not.toContain('QTAxNw==');
  journal.add({ is: 'told', ...letter });
  journal.close();
  const again = new Journal(folder);
  expect(again.paper('letter/1')).toMatchObject({ last: { state: 'printed' }, told: true });
  again.close();
});

it('[PR10] a journal that cannot be opened again keeps no line elsewhere, and goes on where it was once it can', () => {
  const journal = new Journal(folder);
  const letter = { printerId: 'kiosk', jobId: 'letter', attempt: 1 } as const;
  const told = { is: 'told', ...letter } as const;
  journal.add({ is: 'taken', ...letter, kind: 'letter', base64: 'QTAxNw==' });
  opensNoMore = true;
  journal.add({ is: 'changed', ...letter, change: { state: 'printed', attempts: 1, settled: true } });
  // The next file opened gets the descriptor that the journal had.
  const other = fs.openSync(join(folder, 'another'), 'w');
  expect(() => journal.add(told)).toThrow('too many open files');
  opensNoMore = false;
  journal.add(told);
  fs.closeSync(other);
  journal.close();
  expect(readFileSync(join(folder, 'another'), 'utf8')).toBe('');
  const again = new Journal(folder);
  expect(again.paper('letter/1')).toMatchObject({ last: { state: 'printed' }, told: true });
  again.close();
});
