// A hub whose files live on a small disk of their own, in this process's own mount namespace: `unshare -rm` starts it (small-disk.ts).
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHEAP_PASSWORDS } from '../../../server/adapters/access/cheap-passwords.fixture.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { systemChance } from '../../../server/adapters/system-chance.ts';
import { startHub } from '../../../server/start-hub.ts';
import { HandClock } from '../../hand-clock.ts';
import type { DiskOrder, SmallDiskOrder } from './small-disk.ts';

const { template, disk, bytes, at } = JSON.parse(process.argv[2] ?? '') as SmallDiskOrder;
execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', disk]);
const dataDir = join(disk, 'data');
cpSync(template, dataDir, { recursive: true });
const ballast = join(disk, 'ballast');

const acts: Readonly<Record<DiskOrder, () => void>> = {
  fill: () => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  },
  empty: () => rmSync(ballast),
  // No byte goes to any file, as on a disk that the system has turned read-only: under open files none can be remounted.
  'refuse-writes': () => limitWrites('0'),
  'take-writes': () => limitWrites('unlimited'),
};
process.on('SIGXFSZ', () => {}); // the write fails all the same
process.on('message', (order: DiskOrder) => {
  acts[order]();
  process.send?.('done');
});

const hub = await startHub({
  ...{ dataDir, hallId: null, port: 0, host: '127.0.0.1', webRoot: null },
  ...{ clock: new HandClock(shippedHall('pariaman').timeZone, at), chance: systemChance },
  passwordCost: CHEAP_PASSWORDS,
  log: { info: () => {}, fault: () => {} },
});
process.once('disconnect', () => process.exit());
process.send?.(hub.url);

function limitWrites(bytes: string): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
}
