// Brings a hall back: a backup in the place of a lost one, or what is left of its own ledger:
// `npm run restore -- --from BACKUP [--data DIR] [--key FILE] [--replace] [--without-mark] [--last-ticket N] [--last-letter N] [--last-case N] [--last-complaint N]`.
// `npm run restore -- --repair [--data DIR] [--last-ticket N] [--last-letter N] [--last-case N] [--last-complaint N]`.
// Exits with 0 when the hall is restored and checked, 1 when nothing was changed, 2 for wrong usage.
import { basename, join, resolve } from 'node:path';
import { repairedLines } from '../server/adapters/backup/repaired-lines.ts';
import { repairLedger } from '../server/adapters/backup/repair-ledger.ts';
import { restoreBackup } from '../server/adapters/backup/restore-backup.ts';
import { RestoreRefused } from '../server/adapters/backup/restore-refused.ts';
import { restoredLines } from '../server/adapters/backup/restored-lines.ts';
import { findingLines } from '../server/adapters/check/finding-lines.ts';
import { misused, typedOptions } from '../server/adapters/command-line.ts';
import { hallFileIn } from '../server/adapters/hall-file/hall-folder.ts';
import { readHallFile } from '../server/adapters/hall-file/read-hall-file.ts';

const lastNumbers = '[--last-ticket N] [--last-letter N] [--last-case N] [--last-complaint N]';
const usage = [
  `Pemakaian: npm run restore -- --from CADANGAN [--data FOLDER] [--key BERKAS] [--replace] [--without-mark] ${lastNumbers}`,
  `       atau: npm run restore -- --repair [--data FOLDER] [--key BERKAS] ${lastNumbers}`,
].join('\n');

const { values } = typedOptions(usage, {
  options: {
    from: { type: 'string' },
    data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' },
    key: { type: 'string' },
    replace: { type: 'boolean', default: false },
    /** Without a backup: keeps what is certain of a ledger whose log is damaged. */
    repair: { type: 'boolean', default: false },
    'without-mark': { type: 'boolean', default: false },
    /** The last numbers on the papers in the house: what follows is numbered on from there, and nothing is left out. */
    'last-ticket': { type: 'string' },
    'last-letter': { type: 'string' },
    'last-case': { type: 'string' },
    'last-complaint': { type: 'string' },
  },
});
const last = {
  tickets: numberIn('last-ticket'),
  letters: numberIn('last-letter'),
  cases: numberIn('last-case'),
  complaints: numberIn('last-complaint'),
};
const at = Date.now();
const aside = `before-restore-${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}`;
const dataDir = resolve(values.data);
const { replace, 'without-mark': withoutMark } = values;
const keyFile = values.key === undefined ? null : resolve(values.key);

if (values.repair) {
  if (values.from !== undefined || replace || withoutMark) misused(usage, '--repair dipakai tanpa cadangan');
  if (keyFile !== null) process.env['KEY_FILE'] = keyFile;
  orRefused('Tidak diperbaiki', repair);
} else if (values.from === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const backup = resolve(values.from);
  orRefused('Tidak dipulihkan', () => restore(backup));
}

function restore(backup: string): void {
  const order = { backup, dataDir, keyFile, withoutMark, replace, aside, at, last };
  const { manifest, findings } = restoreBackup(order);
  console.log(`${manifest.hallName} sudah pulih di ${dataDir}, seperti dalam ${basename(backup)}.`);
  for (const line of findingLines(findings)) console.log(line);
  console.log('Kata sandi surel dan WhatsApp tidak ikut dicadangkan: isi lagi di Pengaturan bila dipakai.');
  console.log(['', ...restoredLines({ madeAt: manifest.madeAt, at, zone: zoneOfHall() })].join('\n'));
}

function repair(): void {
  const repaired = repairLedger({ dataDir, aside, at, last });
  console.log(`Buku besar di ${dataDir} sudah diperbaiki. / The ledger is repaired.`);
  for (const line of findingLines(repaired.findings)) console.log(line);
  console.log(['', ...repairedLines({ ...repaired, at, zone: zoneOfHall(), aside: join(dataDir, aside) })].join('\n'));
}

function zoneOfHall() {
  return readHallFile(hallFileIn(dataDir)).timeZone;
}

function orRefused(what: string, work: () => void): void {
  try {
    work();
  } catch (fault) {
    if (!(fault instanceof RestoreRefused)) throw fault;
    console.error(`${what}, dan tidak ada yang diubah. ${fault.message}`);
    process.exitCode = 1;
  }
}

function numberIn(name: 'last-ticket' | 'last-letter' | 'last-case' | 'last-complaint'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) misused(usage, `--${name} diisi nomor urut, misalnya 57`);
  return Number(text);
}
