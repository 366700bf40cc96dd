import { expect, it } from 'vitest';
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
])('[DU12] a machine that says %s is told in a sentence, without a trace', (code, sentence) => {
  const said = whyNotStarted(machine(code), asked);
  expect(said).toMatch(sentence);
  expect(said).not.toContain('\n');
});

it('[DU12] what nobody has thought of is told as such, with its trace for whoever mends the program', () => {
  const said = whyNotStarted(new Error('The spool speaks in tongues.'), asked);
  expect(said).toMatch(/^Hub tidak dapat dijalankan karena kesalahan yang belum dikenal\./);
  expect(said).toMatch(/^ +at /m);
});
