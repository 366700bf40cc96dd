import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FolderLock } from '../server/adapters/folder-lock.ts';
import { hallFileIn } from '../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../server/adapters/hall-file/living-hall-file.ts';
import { shippedHall } from '../server/adapters/hall-file/shipped-halls.ts';
import { openDatabase } from '../server/adapters/ledger/open-database.ts';
import { Catalog } from '../server/adapters/register/catalog.ts';
import { openSqlite } from '../server/adapters/sqlite/open-sqlite.ts';
import { ensureVault, openVault } from '../server/adapters/vault/vault.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'antrean-command-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

/** No stack trace: a sentence, and nothing else. */
function run(program: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '..', program), ...args], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CONFIG_HOME: join(data, 'config') },
  });
  expect(stderr).not.toMatch(/^ +at /m);
  return { status, said: stderr, told: stdout };
}

describe('what a command was given', () => {
  it.each([
    'scripts/backup.ts',
    'scripts/check-data.ts',
    'scripts/hall-key.ts',
    'scripts/import-register.ts',
    'scripts/printer-simulator.ts',
    'scripts/restore.ts',
    'scripts/sample-register.ts',
    'print-agent/main.ts',
    'server/main.ts',
    'bench/run-bench.ts',
    'bench/day/run-day.ts',
    'bench/soak/run-soak.ts',
  ])('[DU12] and it does not know is named, with how it is used: %s', (program) => {
    expect(run(program, '--salah')).toMatchObject({
      status: 2,
      said: expect.stringMatching(/^--salah tidak dikenal\.\nPemakaian: npm (run|start) /),
    });
  });

  it('[DU12] without what belongs to it is named, too', () => {
    const { status, said } = run('scripts/restore.ts', '--from', '--data', data);
    expect([status, said]).toEqual([2, expect.stringMatching(/^--from tidak diisi dengan benar\.\n/)]);
  });
});

describe('what would be done only in part', () => {
  it.each([
    ['scripts/import-register.ts', ['januari.csv', 'februari.csv'], 'februari.csv'],
    ['scripts/sample-register.ts', ['10', '20'], '20'],
    ['scripts/make-voice.mjs', ['kiosk', 'kios'], 'kios'],
    ['scripts/hall-key.ts', ['--check', '--change'], '--change'],
  ] as const)('[DU12] is refused before anything is done: %s %j', (program, args, tooMuch) => {
    const { status, said } = run(program, ...args);
    expect([status, said]).toEqual([2, expect.stringContaining(tooMuch)]);
  });

  it('[DU12] is a register whose refused rows have no place', () => {
    const there = join(data, 'ditolak.csv');
    writeFileSync(there, 'baris');
    const { status, said } = run('scripts/import-register.ts', 'januari.csv', '--refused', there, '--data', data);
    expect([status, said]).toEqual([2, expect.stringContaining(`${there} sudah ada`)]);
  });

  it.each([
    ['--seed', 'tujuh'],
    ['--region', 'Pariaman'],
  ])('[DU12] and so is a sample with a %s that is none', (option, given) => {
    const out = join(data, 'contoh.csv');
    const { status, said } = run('scripts/sample-register.ts', '10', option, given, '--out', out);
    expect([status, said]).toEqual([2, expect.stringContaining(given)]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('the start of a hub', () => {
  it.each([
    [['--port', 'delapan'], /^"delapan" bukan port: --port diisi angka sampai 65535\.\n"delapan" is no port: .*\n$/],
    [['--office', 'kantor'], /^"kantor" bukan jaringan: --office diisi /],
    [['--name', 'http://antrean.go.id'], /^"http:\/\/antrean\.go\.id" bukan nama: --name diisi /],
    [['--proxy', '8.8.8.8'], /^"8\.8\.8\.8" bukan alamat di jaringan kantor: --proxy diisi /],
  ] as const)('[DU12] with what it cannot take is told in a sentence, and nothing is made: %j', (given, sentence) => {
    const { status, said } = run('server/main.ts', ...given, '--data', join(data, 'balai'));
    expect([status, said]).toEqual([1, expect.stringMatching(sentence)]);
    expect(readdirSync(data)).toEqual([]);
  });

  it('[DU12] on a port that somebody has is told in a sentence', async () => {
    const somebody = createServer().listen(0, '127.0.0.1');
    await once(somebody, 'listening');
    const { port } = somebody.address() as AddressInfo;
    const where = ['--host', '127.0.0.1', '--port', `${port}`, '--pages', 'none', '--data', join(data, 'balai')];
    const { status, said } = run('server/main.ts', ...where);
    somebody.close();
    expect([status, said]).toEqual([
      1,
      `Port ${port} sedang dipakai program lain: pilih yang lain dengan --port.\nPort ${port} is taken by another program: choose another one with --port.\n`,
    ]);
  });
});

const start = (...more: readonly string[]) =>
  run('server/main.ts', '--host', '127.0.0.1', '--port', '0', '--pages', 'none', '--data', data, ...more);

describe('the start of a hub on data that it cannot take', () => {
  beforeEach(async () => {
    await LivingHallFile.create(hallFileIn(data), shippedHall('pariaman'));
    ensureVault(data);
  });

  it('[DU12] of a newer Antrean, says so and touches nothing', () => {
    const database = openDatabase(join(data, 'hall.db'), openVault(data).database);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = readFileSync(join(data, 'hall.db'));
    const { status, said } = start();
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^Data di .* ditulis Antrean yang lebih baru .*restore\./),
    ]);
    expect(readFileSync(join(data, 'hall.db'))).toEqual(before);
  });

  it('[DU12] with an envelope of a newer Antrean, too', () => {
    const file = join(data, 'keys.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format":1', '"format":2'));
    expect(start()).toMatchObject({ status: 1, said: expect.stringMatching(/^Data di .* yang lebih baru/) });
  });

  it.each([
    [['--hall', 'karangasem'], /^Di .* ada balai "pariaman", bukan "karangasem": jalankan tanpa --hall/],
    [['--host', '192.0.2.1'], /^"192\.0\.2\.1" bukan alamat komputer ini \(EADDRNOTAVAIL\): hilangkan --host/],
  ] as const)('[DU12] because it was asked for what is not there: %j', (asked, sentence) => {
    expect(start(...asked)).toMatchObject({ status: 1, said: expect.stringMatching(sentence) });
  });

  it('[DU12] with an envelope that a disk has broken', () => {
    writeFileSync(join(data, 'keys.json'), '{');
    expect(start()).toMatchObject({
      status: 1,
      said: expect.stringMatching(/keys\.json rusak, .* dari cadangan\.\nThe key of the hall, .*\n$/),
    });
  });

  it('[DU12] where another hub works', () => {
    const held = new FolderLock(data);
    const { status, said } = start();
    held.release();
    expect([status, said]).toEqual([1, expect.stringMatching(/sedang dipakai hub lain\. Hentikan hub itu dulu/)]);
  });

  it('[DU12] [HF2] whose hall file is wrong: in Indonesian first, then where', () => {
    writeFileSync(hallFileIn(data), '{');
    const { status, said } = start();
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(
        /^Berkas balai ditolak, .*\nThe hub is not started\. .*\nBerkas balai .* \/ The hall file .*\n {2}baris 1, .* \/ line 1/,
      ),
    ]);
  });

  it('[DU12] [HF2] whose hall file is wrong: the check says so in Indonesian first, with its whole path', () => {
    writeFileSync(hallFileIn(data), '{');
    const { status, told } = run('scripts/check-data.ts', '--data', `${data}/../${basename(data)}`);
    expect([status, told]).toEqual([
      3,
      expect.stringMatching(
        new RegExp(
          `^GAWAT: Berkas balai ${hallFileIn(data)} ditolak, .* / The hall file is refused, .*\n +baris 1, .* / line 1`,
          'm',
        ),
      ),
    ]);
  });

  it('[DU12] [DU15] whose data an older Antrean wrote in clear: the check sends nobody to a backup for what a start opens', () => {
    const plain = openSqlite(join(data, 'hall.db'), null);
    plain.exec('CREATE TABLE event (position INTEGER)');
    plain.close();
    const { status, told } = run('scripts/check-data.ts', '--data', data);
    expect([status, told]).toEqual([1, expect.stringMatching(/^Perhatian: hall\.db .* belum disegel.*\n.*npm start/m)]);
    expect(told).not.toContain('npm run restore');
  });

  it('[DU12] [DU8] whose register is damaged', () => {
    writeFileSync(join(data, 'registers.db'), 'x'.repeat(5_000));
    expect(start()).toMatchObject({ status: 1, said: expect.stringMatching(/registers\.db rusak .*check-data/) });
  });

  it.each(['hall.db', 'registers.db'])('[DU12] in which a folder lies instead of %s', (name) => {
    mkdirSync(join(data, name));
    const { status, said } = start();
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^\/.*db adalah folder, padahal harus berkas\. .*\nA folder lies where .*\n$/),
    ]);
  });

  it('[DU12] whose registers are of a newer Antrean, says so and touches nothing', () => {
    const { database } = openVault(data);
    new Catalog(join(data, 'registers.db'), database).close();
    const newer = openSqlite(join(data, 'registers.db'), database);
    newer.exec('ALTER TABLE snapshot ADD COLUMN weight INTEGER; PRAGMA user_version = 99');
    newer.close();
    const before = readFileSync(join(data, 'registers.db'));
    expect(start()).toMatchObject({ status: 1, said: expect.stringMatching(/^Data di .* yang lebih baru/) });
    expect(readFileSync(join(data, 'registers.db'))).toEqual(before);
  });
});

describe('a command about a hall', () => {
  it.each([
    ['scripts/backup.ts', ['--to', tmpdir()]],
    ['scripts/check-data.ts', []],
    ['scripts/hall-key.ts', ['--check']],
    ['scripts/import-register.ts', ['register.csv']],
  ] as const)('[DU12] makes none where there is none: %s', (program, args) => {
    const none = `Belum ada balai di ${data}. Periksa --data.\n`;
    expect(run(program, ...args, '--data', data).said).toBe(none);
    vi.stubEnv('DATA_DIR', data);
    expect(run(program, ...args).said).toBe(none);
    expect(readdirSync(data)).toEqual([]);
  });

  it.each([
    ['scripts/backup.ts', ['--to', tmpdir()], 1],
    ['scripts/check-data.ts', [], 3],
    ['scripts/hall-key.ts', ['--check'], 1],
    ['scripts/import-register.ts', ['register.csv'], 1],
  ] as const)('[DU8] takes no trial for a hall whose file is lost: %s', async (program, args, code) => {
    mkdirSync(join(data, 'trial'));
    await LivingHallFile.create(hallFileIn(join(data, 'trial')), shippedHall('pariaman'));
    writeFileSync(join(data, 'hall.db'), '');
    const { status, said } = run(program, ...args, '--data', data);
    expect([status, said]).toEqual([code, expect.stringContaining(`hall.json di ${data} hilang`)]);
  });

  it('[DU12] leaves the key alone while a hub works, and a sheet that is there', async () => {
    await LivingHallFile.create(hallFileIn(data), shippedHall('pariaman'));
    ensureVault(data);
    const lock = new FolderLock(data);
    const change = run('scripts/hall-key.ts', '--change', '--data', data);
    lock.release();
    expect(change).toMatchObject({ status: 1, said: expect.stringContaining('sedang dipakai hub') });
    const sheet = join(data, 'lembar.pdf');
    writeFileSync(sheet, 'kertas');
    expect(run('scripts/hall-key.ts', '--sheet', sheet, '--data', data).said).toContain('sudah ada');
    expect(run('scripts/hall-key.ts', '--restore', '--key', join(data, 'lain'), '--data', data).said).toContain(
      'lain tidak ada',
    );
    expect(existsSync(sheet)).toBe(true);
  });

  it.each([
    ['scripts/hall-key.ts', ['--sheet', '/no/such/folder/lembar.pdf']],
    ['scripts/hall-key.ts', ['--restore', '--key', tmpdir()]],
  ] as const)('[DU12] says which file it can neither read nor write: %s %j', async (program, args) => {
    await LivingHallFile.create(hallFileIn(data), shippedHall('pariaman'));
    ensureVault(data);
    const { status, said } = run(program, ...args, '--data', data);
    expect([status, said]).toEqual([1, expect.stringMatching(/^Tidak ada yang diubah\. .*(ENOENT|EISDIR)/)]);
  });

  it('[DU12] says that the key is missing, also where a register comes', async () => {
    await LivingHallFile.create(hallFileIn(data), shippedHall('pariaman'));
    ensureVault(data);
    rmSync(join(data, 'hall-key.txt'));
    const { status, said } = run('scripts/import-register.ts', 'januari.csv', '--data', data);
    expect([status, said]).toEqual([1, expect.stringMatching(/^Kunci balai tidak ada di /)]);
  });

  it('[RG4] tells that a register is in use, though its refused rows could not be written', async () => {
    await LivingHallFile.create(hallFileIn(data), shippedHall('pariaman'));
    ensureVault(data);
    const register = join(data, 'januari.csv');
    run('scripts/sample-register.ts', '20', '--out', register);
    const [, person = ''] = readFileSync(register, 'utf8').split('\n');
    appendFileSync(register, `${person.replace(/^(\d+),\d+/, '$1,1')}\n`);
    const nowhere = ['--refused', '/no/such/folder/ditolak.csv', '--data', data];
    const { status, told } = run('scripts/import-register.ts', register, ...nowhere);
    expect([status, told]).toEqual([0, expect.stringContaining('kini dipakai')]);
    expect(told).toContain('tidak dapat ditulis (ENOENT)');
  });
});
