// Imports a register export (CSV, XLSX) into the hall:
// `npm run import-register -- FILE [--data DIR] [--name DTKS|DTSEN] [--period "…"]`.
// Exits with 0 when imported, 1 when the file was refused, 2 for wrong usage.
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importLines, progressLine } from '../server/adapters/register/import-lines.ts';
import { ownKeyFolder } from '../server/adapters/vault/key-place.ts';
import { HallKeyMissing } from '../server/adapters/vault/hall-key-missing.ts';
import { ensureVault } from '../server/adapters/vault/vault.ts';
import type { Vault } from '../server/adapters/vault/vault.ts';
import { RegisterShelf } from '../server/adapters/register/register-shelf.ts';
import { end, fileTrouble, misused, typedOptions } from '../server/adapters/command-line.ts';
import { hallIn } from './hall-in.ts';

const usage =
  'Pemakaian: npm run import-register -- BERKAS [--data FOLDER] [--name DTKS|DTSEN] [--period "Oktober 2026"] [--refused BERKAS]';

const { values, positionals } = typedOptions(usage, {
  allowPositionals: true,
  options: {
    data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' },
    name: { type: 'string', default: 'DTKS' },
    period: { type: 'string', default: 'tidak disebutkan' },
    refused: { type: 'string' },
  },
});
const [file, another] = positionals;
if (another !== undefined) misused(usage, `Satu berkas setiap kali, bukan juga ${another}`);
if (values.refused !== undefined && existsSync(values.refused)) {
  misused(usage, `${values.refused} sudah ada: beri nama lain untuk --refused`);
}
if (file === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const folder = hallIn(values.data);
  const shelf = RegisterShelf.open(folder, vaultOf(folder));
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const show = process.stderr.isTTY
    ? (line: string): void => void process.stderr.write(`\r\x1b[K${line}`)
    : (): void => {};
  const options = { registerName: values.name, period: values.period, sourceName: basename(file) };
  const outcome = await shelf.import(file, options, (progress) => show(progressLine(progress)), stop.signal);
  show('');
  const place = {
    current: () => shelf.current(),
    refusedRowsFile: (number: number | 'last') => refusedRows(shelf, number),
  };
  for (const line of importLines(outcome, place)) console.log(line);
  await shelf.close();
  process.exitCode = outcome.is === 'imported' ? 0 : 1;
}

function vaultOf(folder: string): Vault {
  try {
    return ensureVault(folder, folder === values.data ? ownKeyFolder() : null);
  } catch (fault) {
    if (fault instanceof HallKeyMissing) end(fault.message);
    throw fault;
  }
}

/** Refused rows name people, so they are stored sealed; for clear text the caller must name a file. */
function refusedRows(shelf: RegisterShelf, number: number | 'last'): string {
  const rows = shelf.refusedRows(number);
  const download = 'unduh di Pengaturan › Register (atau --refused BERKAS)';
  if (values.refused === undefined || rows === undefined) return download;
  try {
    writeFileSync(values.refused, rows, { mode: 0o600, flag: 'wx' });
    return values.refused;
  } catch (fault) {
    const trouble = fileTrouble(fault);
    if (trouble === null) throw fault;
    return `${values.refused} tidak dapat ditulis (${trouble}): ${download}`;
  }
}
