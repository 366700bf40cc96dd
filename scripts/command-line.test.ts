import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FolderLock } from '../server/adapters/folder-lock.ts';
import { hallFileIn } from '../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../server/adapters/hall-file/living-hall-file.ts';
import { shippedHall } from '../server/adapters/hall-file/shipped-halls.ts';
import { commandsOnData } from './commands-on-data.fixture.ts';

const on = commandsOnData();

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
    expect(on.run(program, '--salah')).toMatchObject({
      status: 2,
      said: expect.stringMatching(/^--salah tidak dikenal\.\nPemakaian: npm (run|start) /),
    });
  });

  it.each([
    ['scripts/backup.ts', '--help'],
    ['server/main.ts', '-h'],
  ])('[DU12] and how it is used is said when it is asked for: %s %s', (program, asked) => {
    expect(on.run(program, asked)).toMatchObject({
      status: 0,
      told: expect.stringMatching(/^Pemakaian: npm (run|start) /),
    });
  });

  it('[DU12] without what belongs to it is named, too', () => {
    const { status, said } = on.run('scripts/restore.ts', '--from', '--data', on.data);
    expect([status, said]).toEqual([2, expect.stringMatching(/^--from tidak diisi dengan benar\.\n/)]);
  });
});

describe('what would be done only in part', () => {
  it.each([
    ['scripts/import-register.ts', ['januari.csv', 'februari.csv'], 'februari.csv'],
    ['scripts/sample-register.ts', ['10', '20'], '20'],
    ['scripts/make-voice.mjs', ['kiosk', 'kios'], 'kios'],
    ['scripts/hall-key.ts', ['--check', '--change'], '--change'],
    ['scripts/test.mjs', ['storys'], 'storys'],
  ] as const)('[DU12] is refused before anything is done: %s %j', (program, args, tooMuch) => {
    const { status, said } = on.run(program, ...args);
    expect([status, said]).toEqual([2, expect.stringContaining(tooMuch)]);
  });

  it('[DU12] is a register whose refused rows have no place', () => {
    const there = join(on.data, 'ditolak.csv');
    writeFileSync(there, 'baris');
    const { status, said } = on.run('scripts/import-register.ts', 'januari.csv', '--refused', there, '--data', on.data);
    expect([status, said]).toEqual([2, expect.stringContaining(`${there} sudah ada`)]);
  });

  it.each([
    ['--seed', 'tujuh'],
    ['--region', 'Pariaman'],
  ])('[DU12] and so is a sample with a %s that is none', (option, given) => {
    const out = join(on.data, 'contoh.csv');
    const { status, said } = on.run('scripts/sample-register.ts', '10', option, given, '--out', out);
    expect([status, said]).toEqual([2, expect.stringContaining(given)]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a command about a hall', () => {
  it.each([
    ['scripts/backup.ts', ['--to', tmpdir()]],
    ['scripts/check-data.ts', []],
    ['scripts/hall-key.ts', ['--check']],
    ['scripts/import-register.ts', ['register.csv']],
  ] as const)('[DU12] makes none where there is none: %s', (program, args) => {
    const none = `Belum ada balai di ${on.data}. Periksa --data.\n`;
    expect(on.run(program, ...args, '--data', on.data).said).toBe(none);
    vi.stubEnv('DATA_DIR', on.data);
    expect(on.run(program, ...args).said).toBe(none);
    expect(readdirSync(on.data)).toEqual([]);
  });

  it.each([
    ['scripts/backup.ts', ['--to', tmpdir()], 1],
    ['scripts/check-data.ts', [], 3],
    ['scripts/hall-key.ts', ['--check'], 1],
    ['scripts/import-register.ts', ['register.csv'], 1],
  ] as const)('[DU8] takes no trial for a hall whose file is lost: %s', async (program, args, code) => {
    mkdirSync(join(on.data, 'trial'));
    await LivingHallFile.create(hallFileIn(join(on.data, 'trial')), shippedHall('pariaman'));
    writeFileSync(join(on.data, 'hall.db'), '');
    const { status, said } = on.run(program, ...args, '--data', on.data);
    expect([status, said]).toEqual([code, expect.stringContaining(`hall.json di ${on.data} hilang`)]);
  });

  it('[DU12] leaves the key alone while a hub works, and a sheet that is there', async () => {
    await on.bringsHall();
    const lock = new FolderLock(on.data);
    const change = on.run('scripts/hall-key.ts', '--change', '--data', on.data);
    lock.release();
    expect(change).toMatchObject({ status: 1, said: expect.stringContaining('sedang dipakai hub') });
    const sheet = join(on.data, 'lembar.pdf');
    writeFileSync(sheet, 'kertas');
    expect(on.run('scripts/hall-key.ts', '--sheet', sheet, '--data', on.data).said).toContain('sudah ada');
    expect(
      on.run('scripts/hall-key.ts', '--restore', '--key', join(on.data, 'lain'), '--data', on.data).said,
    ).toContain('lain tidak ada');
    expect(existsSync(sheet)).toBe(true);
  });

  it.each([
    ['scripts/hall-key.ts', ['--sheet', '/no/such/folder/lembar.pdf']],
    ['scripts/hall-key.ts', ['--restore', '--key', tmpdir()]],
  ] as const)('[DU12] says which file it can neither read nor write: %s %j', async (program, args) => {
    await on.bringsHall();
    const { status, said } = on.run(program, ...args, '--data', on.data);
    expect([status, said]).toEqual([1, expect.stringMatching(/^Tidak ada yang diubah\. .*(ENOENT|EISDIR)/)]);
  });

  it('[DU12] says that the key is missing, also where a register comes', async () => {
    await on.bringsHall();
    rmSync(join(on.data, 'hall-key.txt'));
    const { status, said } = on.run('scripts/import-register.ts', 'januari.csv', '--data', on.data);
    expect([status, said]).toEqual([1, expect.stringMatching(/^Kunci balai tidak ada di /)]);
  });

  it('[RG4] tells that a register is in use, though its refused rows could not be written', async () => {
    await on.bringsHall();
    const register = join(on.data, 'januari.csv');
    on.run('scripts/sample-register.ts', '20', '--out', register);
    const [, person = ''] = readFileSync(register, 'utf8').split('\n');
    appendFileSync(register, `${person.replace(/^(\d+),\d+/, '$1,1')}\n`);
    const nowhere = ['--refused', '/no/such/folder/ditolak.csv', '--data', on.data];
    const { status, told } = on.run('scripts/import-register.ts', register, ...nowhere);
    expect([status, told]).toEqual([0, expect.stringContaining('kini dipakai')]);
    expect(told).toContain('tidak dapat ditulis (ENOENT)');
  });
});
