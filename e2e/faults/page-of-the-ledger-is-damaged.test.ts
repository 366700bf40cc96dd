import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { run, start } from './support/command-line.ts';
import { SmallHall } from './support/small-hall.ts';

const PAGE = 4096;
let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

it.each([
  ['of the ledger', (folder: string) => rootPage(folder, 'ledger')],
  ['at the head of its file', () => 1],
])(
  '[DU8] a damaged page %s stops the start with a sentence that names check-data and restore; check-data finds it too',
  async (_, page) => {
    const folder = hall.copy();
    damage(folder, page(folder));
    const { code, said } = await start('--data', folder);
    expect(said).toMatch(/hall\.db rusak .* "npm run check-data" .* "npm run restore"/);
    // In Indonesian and in English, and no stack trace.
    expect(said.trim().split('\n')).toHaveLength(2);
    expect(code).toBe(1);
    expect(await run('check-data', '--data', folder)).toMatchObject({
      code: 3,
      said: expect.stringContaining('npm run restore'),
    });
  },
);

it('[DU4][DU8] a page that no start reads, damaged by one byte, is found by check-data, and no backup is made of it', async () => {
  const folder = hall.copy();
  damage(folder, rootPage(folder, 'audit'));
  expect(await run('check-data', '--data', folder)).toMatchObject({ code: 3, said: expect.stringContaining('rusak') });
  const backup = await run('backup', '--data', folder, '--to', hall.folder);
  expect(backup).toMatchObject({ code: 1, said: expect.stringContaining('rusak') });
});

/** Root page of a table, as SQLite numbers them. */
function rootPage(folder: string, table: string): number {
  const db = openInFolder(folder, 'hall.db');
  const row = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  return Number(row?.['rootpage']);
}

/** Changes a byte, whatever it is: a sealed page is chance, and may hold any fixed byte already. */
function damage(folder: string, page: number): void {
  const file = join(folder, 'hall.db');
  const bytes = readFileSync(file);
  const at = page * PAGE - PAGE / 2;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x5a, at);
  writeFileSync(file, bytes);
}
