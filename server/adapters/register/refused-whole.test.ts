import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { importLines } from './import-lines.ts';
import {
  budi,
  csv,
  dtks,
  importing,
  kk,
  newFolder,
  openQuickShelf,
  refusalOf,
  reportOf,
  siti,
} from './register.fixture.ts';

const allRefused = csv('NIK,NAMA', '1,2', ',SITI CONTOH', `${siti},`);
const good = csv('NIK,NAMA', `${siti},SITI CONTOH`);
const nikTooShort = 'ditolak 1: NIK tidak terdiri dari 16 angka.';

it('[RG5] tells why by count, and keeps the rows in a file, when every row is refused', async () => {
  const shelf = openQuickShelf();
  const { code, counts } = refusalOf(await importing(shelf, allRefused));
  expect(code).toBe('nobody-kept');
  expect(counts).toMatchObject({
    rowsRead: 3,
    refused: 3,
    refusedBy: { 'nik-not-16-digits': 1, 'nik-missing': 1, 'name-missing': 1 },
  });
  const file = shelf.refusedRowsFile('last');
  expect(readFileSync(file, 'utf8').split('\r\n')[1]).toBe('2;"1";"";"2";"NIK tidak terdiri dari 16 angka."');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('[RG5] keeps the refused rows of a file that was refused for a rounded column', async () => {
  const shelf = openQuickShelf();
  const rows = Array.from({ length: 30 }, (_, i) => `13770245039${String(i + 1).padStart(4, '0')}0,CONTOH`);
  expect(refusalOf(await importing(shelf, csv('NIK,NAMA', ...rows, '1,2')))).toMatchObject({
    code: 'nik-column-rounded',
    counts: { refusedBy: { 'nik-not-16-digits': 1 } },
  });
  expect(readFileSync(shelf.refusedRowsFile('last'), 'utf8')).toContain('\r\n32;"1";');
});

it('[RG5] forgets the rows of a file refused whole with the next import', async () => {
  const shelf = openQuickShelf();
  await importing(shelf, allRefused);
  reportOf(await importing(shelf, good));
  expect(existsSync(shelf.refusedRowsFile('last'))).toBe(false);
});

it('[RG5] says that nobody is active any more, and offers no file without rows', async () => {
  const shelf = openQuickShelf();
  const outcome = await importing(shelf, csv('NIK,NO_KK,NAMA,is_nonaktif', `${budi},${kk},BUDI CONTOH,1`));
  const text = importLines(outcome, shelf).join('\n');
  expect(text).toContain('Baris dibaca: 1 · orang: 0 · ditolak: 0 · baris kembar: 0 · nonaktif: 1');
  expect(text).not.toContain('Baris yang ditolak:');
  expect(existsSync(shelf.refusedRowsFile('last'))).toBe(false);
});

it('[RG4] says that the old register stays in use only when one answers', async () => {
  const shelf = openQuickShelf();
  const outcome = await importing(shelf, allRefused);
  expect(importLines(outcome, shelf).at(-1)).toBe('Belum ada data register yang dipakai.');
  reportOf(await importing(shelf, good, dtks));
  expect(importLines(await importing(shelf, allRefused), shelf).at(-1)).toBe('Data lama tetap dipakai.');
  expect(shelf.find(siti)?.snapshot).toBe(1);
});

it('[RG5] [AR6] tells the command line the reasons and where the refused rows are', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'hall.json'), '{}');
  const file = join(newFolder(), 'refused.csv');
  writeFileSync(file, allRefused);
  const script = resolve(import.meta.dirname, '../../../scripts/import-register.ts');
  const env = { ...process.env, XDG_CONFIG_HOME: newFolder() };
  const [kept, told] = [join(folder, 'register-last-refused.csv'), join(newFolder(), 'told.csv')];
  const { stdout, status } = spawnSync(process.execPath, [script, file, '--data', folder, '--refused', told], { env });
  expect(status).toBe(1);
  expect(stdout.toString()).toContain(nikTooShort);
  expect(stdout.toString()).toContain(`Baris yang ditolak: ${told}\n`);
  expect(readFileSync(told, 'utf8')).toContain('SITI CONTOH');
  expect(readFileSync(kept, 'latin1')).not.toContain('CONTOH');
});
