import { join } from 'node:path';
import { mkdirSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOnReadOnlyDisk } from './support/command-line.ts';
import { SmallHall } from './support/small-hall.ts';

const WHERE = ['--port', '0', '--host', '127.0.0.1', '--pages', 'none'];

describe('a data folder on a read-only disk', () => {
  let hall: SmallHall;
  beforeAll(async () => {
    hall = await SmallHall.layOut();
  });
  afterAll(() => hall.clear());

  it('[DU7] a hub ends with a sentence that says what to see to, whether a hall has begun there or not', async () => {
    for (const folder of [hall.folder, join(hall.beside, 'new')]) {
      const { code, said } = await runOnReadOnlyDisk('server/main.ts', '--data', folder, ...WHERE);
      expect(said.trim()).toMatch(
        /^\S+ tidak dapat ditulis \(\w+\): periksa apakah disknya terpasang, tidak penuh, dan tidak hanya-baca\.\n\S+ cannot be written: see whether its disk is there, not full, and not read-only\.$/,
      );
      expect(said).toContain(folder);
      expect(code).toBe(1);
    }
  });

  it('[DU7][DU4] no backup is made of it, and that is said with what to see to', async () => {
    const to = hall.beside;
    mkdirSync(to);
    const before = readdirSync(hall.folder);
    const { code, said } = await runOnReadOnlyDisk('scripts/backup.ts', '--data', hall.folder, '--to', to);
    expect(said).toMatch(
      /^Cadangan tidak jadi: folder itu tidak dapat ditulis atau dibaca\. Periksa hak akses dan kabelnya\.\n {2}EROFS[^\n]+\n$/,
    );
    expect(code).toBe(1);
    expect([readdirSync(to), readdirSync(hall.folder)]).toEqual([[], before]);
  });
});
