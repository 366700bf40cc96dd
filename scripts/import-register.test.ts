import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ensureVault } from '../server/adapters/vault/vault.ts';
import {
  budi,
  csv,
  importing,
  kk,
  newFolder,
  openShelf,
  reportOf,
  siti,
} from '../server/adapters/register/register.fixture.ts';
import { sampleCsvHeader, sampleCsvLine } from '../server/adapters/register/sample-csv.ts';
import { samplePeople } from '../server/adapters/register/sample-people.ts';

const header = 'NIK,NO_KK,NAMA';
const october = csv(header, `${siti},${kk},SITI CONTOH`);
const novembersFile = csv(header, `${budi},${kk},BUDI CONTOH`);
const files = (folder: string): string[] => readdirSync(folder).toSorted();
/** The key of a hall made here stays in no developer's own folder. */
const ownHome = () => ({ ...process.env, XDG_CONFIG_HOME: newFolder() });
const script = join(import.meta.dirname, 'import-register.ts');

/** A folder with a hall in it; before that the command line would import into its trial. */
function hallsFolder(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'hall.json'), '{}');
  return folder;
}

function sampleFile(count: number, ...endings: string[]): string {
  const file = join(newFolder(), 'sample.csv');
  const people = [...samplePeople({ count, region: '13.77', seed: 7, today: '2026-11-01' })];
  writeFileSync(file, sampleCsvHeader + people.map(sampleCsvLine).join('') + endings.join('\n'));
  return file;
}

/** As the hub opens it, with the keys that the command line finds in the folder. */
const openHallsShelf = (folder: string) => openShelf(folder, undefined, undefined, ensureVault(folder));

it('[RG4] notices a switch that the command line made beside the running hub', async () => {
  const folder = hallsFolder();
  const shelf = openHallsShelf(folder);
  expect(shelf.poll()).toBe(false);
  const child = spawnSync(process.execPath, [script, sampleFile(50), '--data', folder, '--period', 'Mei 2026'], {
    env: ownHome(),
  });
  expect(child.stdout.toString()).toContain('orang: 50 · ditolak: 0');
  expect(child.status).toBe(0);
  expect(shelf.poll()).toBe(true);
  expect(shelf.current()).toMatchObject({ number: 1, period: 'Mei 2026', people: 50 });
  expect(shelf.poll()).toBe(false);
});

it('tells the command line why a file was refused, and ends with a number for each case', () => {
  const data = ['--data', hallsFolder()];
  const refused = spawnSync(process.execPath, [script, '/no/such/file.csv', ...data], { env: ownHome() });
  expect(refused.stdout.toString()).toContain('Impor ditolak: Berkas tidak ditemukan');
  expect(refused.status).toBe(1);
  expect(spawnSync(process.execPath, [script, ...data], { env: ownHome() }).status).toBe(2);
});

it('[DU1] forgets a half import that was killed, and sweeps it away with the next one', async () => {
  const folder = hallsFolder();
  const shelf = openHallsShelf(folder);
  await importing(shelf, october);
  const child = spawn(process.execPath, [script, sampleFile(60_000), '--data', folder], {
    env: ownHome(),
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const gone = new Promise((done) => child.once('exit', done));
  await vi.waitFor(() => expect(files(folder).some((name) => name.startsWith('register-building'))).toBe(true), {
    timeout: 60_000,
    interval: 5,
  });
  child.kill('SIGKILL');
  await gone;
  expect(shelf.poll()).toBe(false);
  expect(shelf.find(siti)?.snapshot).toBe(1);
  // The program that it was made in ends a moment after the command line, and may still make a file.
  await vi.waitFor(
    async () => {
      reportOf(await importing(shelf, novembersFile));
      expect(files(folder).filter((name) => name.includes('building'))).toEqual([]);
    },
    { timeout: 60_000 },
  );
});

it('[RG7] imports within bounded memory', () => {
  // In a process of its own, for this one's grows with the tests beside it; by VmHWM, for maxRSS begins with that of whoever starts it.
  const tell = `
    import { readFileSync } from 'node:fs';
    process.on('exit', () => console.error(/VmHWM.*/.exec(readFileSync('/proc/self/status', 'utf8'))[0]));`;
  const given = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, script];
  const { status, stderr } = spawnSync(process.execPath, [...given, sampleFile(50_000), '--data', hallsFolder()], {
    env: ownHome(),
  });
  expect(status).toBe(0);
  const [, most] = /VmHWM:\s*(\d+) kB/.exec(stderr.toString()) ?? [];
  expect(Number(most)).toBeLessThan(300 * 1024);
});
