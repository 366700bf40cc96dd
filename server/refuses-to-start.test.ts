import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderNotOurs } from './adapters/folder-lock.ts';
import { HallFileLost, OtherHall, RestoreBrokenOff } from './adapters/hall-file/hall-folder.ts';
import { HallDamaged, LogDamaged } from './adapters/ledger/hall-damaged.ts';
import { SecretsDamaged } from './adapters/secrets/secret-file.ts';
import { FolderInItsPlace } from './adapters/sqlite/open-sqlite.ts';
import { HallKeyMissing } from './adapters/vault/hall-key-missing.ts';
import { WrittenByNewer } from './domain/written-by-newer.ts';
import { whyNotStarted } from './refuses-to-start.ts';

const asked = { port: '80', host: '0.0.0.0', dataDir: '/srv/antrean' };
const machine = (code: string) => Object.assign(new Error('what a machine says'), { code });

it.each([
  ['EADDRINUSE', /^Port 80 sedang dipakai/],
  ['ENOTFOUND', /^"0\.0\.0\.0" bukan alamat komputer ini/],
  ['SQLITE_FULL', /^Disk tempat \/srv\/antrean penuh \(SQLITE_FULL\): kosongkan/],
  ['ENOSPC', /^Disk tempat \/srv\/antrean penuh/],
  ['SQLITE_READONLY_DBMOVED', /^\/srv\/antrean tidak dapat ditulis/],
  ['SQLITE_IOERR_WRITE', /^\/srv\/antrean tidak dapat ditulis/],
  ['EROFS', /^\/srv\/antrean tidak dapat ditulis/],
  ['EACCES', /^Komputer tidak mengizinkan \(EACCES\)/],
  ['EISDIR', /^Di \/srv\/antrean ada folder di tempat sebuah berkas/],
])(
  '[DU12] a machine that says %s is told in a sentence, and below it in English, without a trace',
  (code, sentence) => {
    const said = whyNotStarted(machine(code), asked);
    expect(said).toMatch(sentence);
    const [, english = '', ...more] = said.split('\n');
    expect(english).toMatch(/^\S.* (is|cannot|does|lies|address) /);
    expect(more).toEqual([]);
  },
);

it.each([
  [new FolderNotOurs('Tidak dapat ditulis.'), /cannot be written/],
  [new HallDamaged('hall.db', new Error('x')), /The data are damaged/],
  [new LogDamaged('hall.db-wal', new Error('x')), /restore -- --repair/],
  [new HallFileLost('Hilang.'), /hall\.json is missing in \/srv\/antrean/],
  [new HallKeyMissing('Kunci tidak ada.'), /recovery sheet/],
  [new SecretsDamaged('Rahasia rusak.'), /secrets\.json in \/srv\/antrean is damaged/],
  [new OtherHall('Balai lain.'), /Another hall lives in/],
  [new RestoreBrokenOff('Terputus.'), /A restore into/],
  [new FolderInItsPlace('/srv/antrean/registers.db'), /A folder lies where/],
  [new WrittenByNewer('registers.db was written by a newer Antrean.'), /were written by a newer Antrean than/],
])('[DU12] %s is said in Indonesian, and below it in English', (fault, english) => {
  const [first = '', second = ''] = whyNotStarted(fault, asked).split('\n');
  expect(first).toMatch(/[Tt]idak|rusak|Hilang|lain|Terputus|folder|lebih baru/);
  expect(second).toMatch(english);
});

it.each(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_SHORT_READ'])(
  '[DU8] [DU12] %s, met where the ledger itself can be read, as in a table of chats, is said as any damage is',
  (code) => {
    const said = whyNotStarted(machine(code), asked).split('\n');
    expect(said).toEqual([
      expect.stringMatching(/^Data di \/srv\/antrean rusak .* "npm run check-data" .* "npm run restore"/),
      expect.stringContaining('The data are damaged'),
    ]);
  },
);

it('[DU12] what nobody has thought of is told as such, with its trace for whoever mends the program', () => {
  const said = whyNotStarted(new Error('The spool speaks in tongues.'), asked);
  expect(said).toMatch(/^Hub tidak dapat dijalankan karena kesalahan yang belum dikenal\./);
  expect(said).toMatch(/^ +at /m);
});

it('[DU8] [DU12] of a trial whose data are damaged there is no backup: it is deleted, and begins anew', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'antrean-damaged-trial-'));
  mkdirSync(join(dataDir, 'trial'));
  const said = whyNotStarted(new LogDamaged('hall.db-wal', 'x'), { ...asked, dataDir });
  rmSync(dataDir, { recursive: true });
  expect(said).toMatch(/hapus folder .*trial.*\n.*delete the folder/);
  expect(said).not.toContain('restore');
});
