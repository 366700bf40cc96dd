import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleCsvHeader, sampleCsvLine } from '../../server/adapters/register/sample-csv.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { kindsOfDisk } from './support/disk-hub.ts';

const program = resolve(import.meta.dirname, '../../scripts/import-register.ts');
/**
 * A disk that only these few programs see: a register, one too large for it, one that fits again, and a listing of the
 * folder then.
 */
const steps = `
  mount -t tmpfs -o size=4m tmpfs "$DISK" && echo '{}' > "$DISK/hall.json"
  for file in small large small; do "$NODE" "$PROGRAM" "$FILES/$file.csv" --data "$DISK"; done
  ls "$DISK"`;

describe.skipIf(!kindsOfDisk().includes('a disk of its own'))(
  'a disk that turns full while a register is taken',
  () => {
    it('[DU7][RG4] refuses the register with its reason; the old one answers, nothing half built stays, and the next is taken', () => {
      const folder = mkdtempSync(join(tmpdir(), 'antrean-full-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      for (const [name, count] of [
        ['small', 100],
        ['large', 30_000],
      ] as const) {
        const people = [...samplePeople({ count, region: '13.77', seed: 7, today: '2026-11-01' })];
        writeFileSync(join(folder, `${name}.csv`), sampleCsvHeader + people.map(sampleCsvLine).join(''));
      }
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      const env = { ...process.env, DISK: disk, FILES: folder, NODE: process.execPath, PROGRAM: program };
      const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', steps], {
        env: { ...env, XDG_CONFIG_HOME: join(folder, 'config') },
        encoding: 'utf8',
      });
      expect(stdout.match(/^Impor ditolak: .*$|^Data lama tetap dipakai\.$|orang: \d+/gm)).toEqual([
        'orang: 100',
        'Impor ditolak: Ruang penyimpanan penuh. Tidak ada yang diimpor.',
        'Data lama tetap dipakai.',
        'orang: 100',
      ]);
      expect(stdout).toContain('register-2.db');
      expect(stdout).not.toContain('building');
    });
  },
);
