import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandsOnData } from '../scripts/commands-on-data.fixture.ts';
import { FolderLock } from './adapters/folder-lock.ts';
import { hallFileIn } from './adapters/hall-file/hall-folder.ts';
import { openDatabase } from './adapters/ledger/open-database.ts';
import { Catalog } from './adapters/register/catalog.ts';
import { openSqlite } from './adapters/sqlite/open-sqlite.ts';
import { openVault } from './adapters/vault/vault.ts';

const on = commandsOnData();

describe('the start of a hub', () => {
  it.each([
    [['--port', 'delapan'], /^"delapan" bukan port: --port diisi angka sampai 65535\.\n"delapan" is no port: .*\n$/],
    [['--pages', 'buit'], /^"buit" bukan pilihan layar: --pages diisi built, none, atau port Vite\.\n"buit" is no /],
    [['--office', 'kantor'], /^"kantor" bukan jaringan: --office diisi /],
    [['--name', 'http://antrean.go.id'], /^"http:\/\/antrean\.go\.id" bukan nama: --name diisi /],
    [['--proxy', '8.8.8.8'], /^"8\.8\.8\.8" bukan alamat di jaringan kantor: --proxy diisi /],
  ] as const)('[DU12] with what it cannot take is told in a sentence, and nothing is made: %j', (given, sentence) => {
    const { status, said } = on.run('server/main.ts', ...given, '--data', join(on.data, 'balai'));
    expect([status, said]).toEqual([1, expect.stringMatching(sentence)]);
    expect(readdirSync(on.data)).toEqual([]);
  });

  it('[DU12] on a port that somebody has is told in a sentence', async () => {
    const somebody = createServer().listen(0, '127.0.0.1');
    await once(somebody, 'listening');
    const { port } = somebody.address() as AddressInfo;
    const where = ['--host', '127.0.0.1', '--port', `${port}`, '--pages', 'none', '--data', join(on.data, 'balai')];
    const { status, said } = on.run('server/main.ts', ...where);
    somebody.close();
    expect([status, said]).toEqual([
      1,
      `Port ${port} sedang dipakai program lain: pilih yang lain dengan --port.\nPort ${port} is taken by another program: choose another one with --port.\n`,
    ]);
  });
});

const start = (...more: readonly string[]) =>
  on.run('server/main.ts', '--host', '127.0.0.1', '--port', '0', '--pages', 'none', '--data', on.data, ...more);

describe('the start of a hub on data that it cannot take', () => {
  beforeEach(async () => {
    await on.bringsHall();
  });

  it.each([
    ['is lost', () => rmSync(join(on.data, 'hall.db'))],
    ['is empty', () => writeFileSync(join(on.data, 'hall.db'), '')],
  ])('[DU8] [IS1] whose ledger %s: nothing begins anew in its place, is said to be whole, or backed up', (_, spoil) => {
    spoil();
    const before = readdirSync(on.data);
    const lost = expect.stringMatching(/hall\.db rusak \(berkas itu hilang atau kosong\), .*npm run restore/);
    expect(start()).toMatchObject({ status: 1, said: lost });
    const backup = on.run('scripts/backup.ts', '--data', on.data, '--to', join(on.data, '..'));
    expect(backup).toMatchObject({ status: 1, said: lost });
    expect(on.run('scripts/new-password.ts', 'ani', '--data', on.data)).toMatchObject({ status: 1, said: lost });
    const told = expect.stringMatching(/^GAWAT: Buku besar hall\.db tidak ada, atau kosong/m);
    expect(on.run('scripts/check-data.ts', '--data', on.data)).toMatchObject({ status: 3, told });
    expect(readdirSync(on.data).filter((name) => name !== 'hall.lock' && name !== 'backup.lock')).toEqual(before);
    expect(statSync(join(on.data, 'hall.db'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  it.each([['keys.json'], ['keys.json', 'hall-key.txt']])(
    '[DU8] whose ledger is lost together with its keys (%s …) begins no hall anew where anything of it is left',
    (...keys) => {
      for (const name of ['hall.db', ...keys]) rmSync(join(on.data, name), { force: true });
      mkdirSync(join(on.data, 'backups'), { recursive: true });
      const before = readdirSync(on.data);
      expect(start()).toMatchObject({
        status: 1,
        said: expect.stringMatching(/hilang atau kosong\), .*npm run restore/),
      });
      expect(readdirSync(on.data).filter((name) => name !== 'hall.lock')).toEqual(before);
    },
  );

  it.each(['hall.json.bak', 'secrets.json', 'register-1.db', 'hall.db-wal'])(
    '[DU8] [IS1] whose ledger and keys are lost begins no hall anew beside %s, and without its hall file no trial',
    (name) => {
      for (const gone of ['hall.db', 'keys.json', 'hall-key.txt']) rmSync(join(on.data, gone), { force: true });
      writeFileSync(join(on.data, name), 'left');
      const before = readdirSync(on.data);
      expect(start()).toMatchObject({
        status: 1,
        said: expect.stringMatching(/hilang atau kosong\), .*npm run restore/),
      });
      rmSync(join(on.data, 'hall.json'));
      const lost = `hall\\.json dan hall\\.db di .* hilang, padahal ada sisa sebuah balai: ${name}\\. .*npm run restore`;
      expect(start()).toMatchObject({ status: 1, said: expect.stringMatching(new RegExp(lost)) });
      const checked = on.run('scripts/check-data.ts', '--data', on.data);
      expect(checked).toMatchObject({ status: 3, said: expect.stringMatching(new RegExp(lost)) });
      expect(readdirSync(on.data).filter((each) => each !== 'hall.lock')).toEqual(
        before.filter((each) => each !== 'hall.json'),
      );
    },
  );

  it('[DU12] of a newer Antrean, says so and touches nothing', () => {
    const database = openDatabase(join(on.data, 'hall.db'), openVault(on.data).database);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = readFileSync(join(on.data, 'hall.db'));
    const { status, said } = start();
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^Data di .* ditulis Antrean yang lebih baru .*restore\./),
    ]);
    expect(readFileSync(join(on.data, 'hall.db'))).toEqual(before);
  });

  it('[DU12] with an envelope of a newer Antrean, too', () => {
    const file = join(on.data, 'keys.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format":1', '"format":2'));
    expect(start()).toMatchObject({ status: 1, said: expect.stringMatching(/^Data di .* yang lebih baru/) });
  });

  it.each([
    [['--hall', 'karangasem'], /^Di .* ada balai "pariaman", bukan "karangasem": jalankan tanpa --hall/],
    [['--host', '192.0.2.1'], /^"192\.0\.2\.1" bukan alamat komputer ini \(EADDRNOTAVAIL\): hilangkan --host/],
  ] as const)('[DU12] because it was asked for what is not there: %j', (asked, sentence) => {
    expect(start(...asked)).toMatchObject({ status: 1, said: expect.stringMatching(sentence) });
  });

  it.each(['{', '{"format":1}', 'null'])('[DU12] with an envelope that a disk has broken: %s', (left) => {
    writeFileSync(join(on.data, 'keys.json'), left);
    expect(start()).toMatchObject({
      status: 1,
      said: expect.stringMatching(/keys\.json rusak, .* dari cadangan\.\nThe key of the hall, .*\n$/),
    });
  });

  it('[DU12] with secrets that a disk has broken: what to do, and that the hall is whole', () => {
    writeFileSync(join(on.data, 'secrets.json'), Buffer.alloc(300));
    const said = expect.stringMatching(/secrets\.json rusak\. .*Data balai tidak rusak\.\nsecrets\.json in .*\n$/);
    expect(start()).toMatchObject({ status: 1, said });
  });

  it('[DU12] where another hub works', () => {
    const held = new FolderLock(on.data);
    const { status, said } = start();
    held.release();
    expect([status, said]).toEqual([1, expect.stringMatching(/sedang dipakai hub lain\. Hentikan hub itu dulu/)]);
  });

  it('[DU12] [HF2] whose hall file is wrong: in Indonesian first, then where', () => {
    writeFileSync(hallFileIn(on.data), '{');
    const { status, said } = start();
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(
        /^Berkas balai ditolak, .*\nThe hub is not started\. .*\nBerkas balai .* \/ The hall file .*\n {2}baris 1, .* \/ line 1/,
      ),
    ]);
  });

  it('[DU12] [HF2] whose hall file is wrong: the check says so in Indonesian first, with its whole path', () => {
    writeFileSync(hallFileIn(on.data), '{');
    const { status, told } = on.run('scripts/check-data.ts', '--data', `${on.data}/../${basename(on.data)}`);
    expect([status, told]).toEqual([
      3,
      expect.stringMatching(
        new RegExp(
          `^GAWAT: Berkas balai ${hallFileIn(on.data)} ditolak, .* / The hall file is refused, .*\n +baris 1, .* / line 1`,
          'm',
        ),
      ),
    ]);
  });

  it('[DU12] [DU15] whose data an older Antrean wrote in clear: the check sends nobody to a backup for what a start opens', () => {
    rmSync(join(on.data, 'hall.db'));
    const plain = openSqlite(join(on.data, 'hall.db'), null);
    plain.exec('CREATE TABLE event (position INTEGER)');
    plain.close();
    const { status, told } = on.run('scripts/check-data.ts', '--data', on.data);
    expect([status, told]).toEqual([1, expect.stringMatching(/^Perhatian: hall\.db .* belum disegel.*\n.*npm start/m)]);
    expect(told).not.toContain('npm run restore');
  });

  it('[DU12] [DU8] whose register is damaged', () => {
    writeFileSync(join(on.data, 'registers.db'), 'x'.repeat(5_000));
    expect(start()).toMatchObject({ status: 1, said: expect.stringMatching(/registers\.db rusak .*check-data/) });
  });

  it.each(['hall.db', 'registers.db'])('[DU12] in which a folder lies instead of %s', (name) => {
    rmSync(join(on.data, name), { force: true });
    mkdirSync(join(on.data, name));
    const { status, said } = start();
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^\/.*db adalah folder, padahal harus berkas\. .*\nA folder lies where .*\n$/),
    ]);
  });

  it('[DU12] whose registers are of a newer Antrean, says so and touches nothing', () => {
    const { database } = openVault(on.data);
    new Catalog(join(on.data, 'registers.db'), database).close();
    const newer = openSqlite(join(on.data, 'registers.db'), database);
    newer.exec('ALTER TABLE snapshot ADD COLUMN weight INTEGER; PRAGMA user_version = 99');
    newer.close();
    const before = readFileSync(join(on.data, 'registers.db'));
    expect(start()).toMatchObject({ status: 1, said: expect.stringMatching(/^Data di .* yang lebih baru/) });
    expect(readFileSync(join(on.data, 'registers.db'))).toEqual(before);
  });
});
