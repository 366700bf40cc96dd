import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { Journal } from './journal.ts';

/** The next time a file is opened for more. */
const disk = vi.hoisted(() => ({ opensNoMore: false }));

/** As Windows does, nothing is moved over a file that is open; and as a disk does that is nearly full, of a text half is taken. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const open = new Map<number, string>();
  return {
    ...fs,
    openSync: (...asked: Parameters<typeof fs.openSync>) => {
      if (disk.opensNoMore && asked[1] === 'a')
        throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
      const fd = fs.openSync(...asked);
      open.set(fd, String(asked[0]));
      return fd;
    },
    closeSync: (fd: number) => {
      fs.closeSync(fd);
      open.delete(fd);
    },
    writeSync: (...asked: [number, string | Buffer, number?, number?]) => {
      const [fd, what, ...part] = asked;
      return typeof what === 'string'
        ? fs.writeSync(fd, what.slice(0, what.length / 2))
        : fs.writeSync(fd, what, ...part);
    },
    renameSync: (from: string, to: string) => {
      if ([...open.values()].includes(to)) throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
      fs.renameSync(from, to);
    },
  };
});

it('[AR10] [PR10] the words of a letter leave the disk with it, also where nothing is moved over a file that is open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-journal-'));
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
  rmSync(folder, { recursive: true });
});

it('[PR10] a journal that cannot be opened again keeps no line elsewhere, and goes on where it was once it can', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-journal-'));
  const journal = new Journal(folder);
  const letter = { printerId: 'kiosk', jobId: 'letter', attempt: 1 } as const;
  const told = { is: 'told', ...letter } as const;
  journal.add({ is: 'taken', ...letter, kind: 'letter', base64: 'QTAxNw==' });
  disk.opensNoMore = true;
  journal.add({ is: 'changed', ...letter, change: { state: 'printed', attempts: 1, settled: true } });
  // Whatever is opened next has the number that the journal had.
  const other = openSync(join(folder, 'another'), 'w');
  expect(() => journal.add(told)).toThrow('too many open files');
  disk.opensNoMore = false;
  journal.add(told);
  closeSync(other);
  journal.close();
  expect(readFileSync(join(folder, 'another'), 'utf8')).toBe('');
  const again = new Journal(folder);
  expect(again.paper('letter/1')).toMatchObject({ last: { state: 'printed' }, told: true });
  again.close();
  rmSync(folder, { recursive: true });
});
