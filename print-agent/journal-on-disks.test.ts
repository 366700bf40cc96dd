import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { Journal } from './journal.ts';

/** As Windows does, nothing is moved over a file that is open; and as a disk does that is nearly full, of a text half is taken. */
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const open = new Map<number, string>();
  return {
    ...fs,
    openSync: (...asked: Parameters<typeof fs.openSync>) => {
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
