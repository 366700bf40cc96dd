// A hub whose disk fails on command (started by disk-hub.ts): a real disk, in this process's own mount namespace, or a
// simulated failure.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHEAP_PASSWORDS } from '../../../server/adapters/access/cheap-passwords.fixture.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { systemChance } from '../../../server/adapters/system-chance.ts';
import { BY_PROGRAM } from '../../../server/application/kiosk/kiosk-papers.ts';
import { startHub } from '../../../server/start-hub.ts';
import { HandClock } from '../../hand-clock.ts';
import type { DiskHubOrder, DiskOrder } from './disk-hub.ts';
import { refuse } from './refusing-disk.ts';

const BYTES = 24 * 1024 ** 2;

const { template, disk, kind, at } = JSON.parse(process.argv[2] ?? '') as DiskHubOrder;
const isReal = kind === 'a disk of its own';
mkdirSync(disk, { recursive: true });
if (isReal) execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${BYTES}`, 'tmpfs', disk]);
const dataDir = join(disk, 'data');
cpSync(template, dataDir, { recursive: true });
const ballast = join(disk, 'ballast');

const acts: Readonly<Record<DiskOrder, () => void>> = {
  full: () => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  },
  // Fails every write to a file. A disk cannot be remounted read-only by hand under open files, but a system that gives
  // up on it can do so.
  'refuses-writes': () => limitWrites('0'),
  'read-only': () => limitWrites('0'),
  well: () => {
    rmSync(ballast, { force: true });
    limitWrites('unlimited');
  },
};
process.on('SIGXFSZ', () => {}); // the write still fails
process.on('message', (order: DiskOrder) => {
  if (isReal) acts[order]();
  else refuse(order === 'well' ? null : order);
  process.send?.('done');
});

const hub = await startHub({
  dataDir,
  hallId: null,
  port: 0,
  host: '127.0.0.1',
  webRoot: null,
  clock: new HandClock(shippedHall('pariaman').timeZone, at),
  chance: systemChance,
  passwordCost: CHEAP_PASSWORDS,
  kioskPace: BY_PROGRAM,
  log: { info: () => {}, fault: () => {} },
});
process.once('disconnect', () => process.exit());
process.send?.(hub.url);

function limitWrites(bytes: string): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
}
