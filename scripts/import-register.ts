// Takes a register export (CSV, XLSX) into the hall: `npm run import-register -- FILE [--data DIR] [--name DTKS|DTSEN] [--period "…"]`.
// Ends with 0 when imported, 1 when the file was refused, 2 for wrong usage.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importLines, progressLine } from '../server/adapters/register/import-lines.ts';
import { hallFolder } from '../server/adapters/hall-file/hall-folder.ts';
import { openVault } from '../server/adapters/vault/vault.ts';
import { RegisterShelf } from '../server/adapters/register/register-shelf.ts';

const usage =
  'Pemakaian: npm run import-register -- BERKAS [--data FOLDER] [--name DTKS|DTSEN] [--period "Oktober 2026"]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: 'data' },
    name: { type: 'string', default: 'DTKS' },
    period: { type: 'string', default: 'tidak disebutkan' },
  },
});
const [file] = positionals;
if (file === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const folder = hallFolder(values.data);
  const shelf = RegisterShelf.open(folder, openVault(folder).database);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const show = process.stderr.isTTY
    ? (line: string): void => void process.stderr.write(`\r\x1b[K${line}`)
    : (): void => {};
  const options = { registerName: values.name, period: values.period, sourceName: basename(file) };
  const outcome = await shelf.import(file, options, (progress) => show(progressLine(progress)), stop.signal);
  show('');
  for (const line of importLines(outcome, shelf)) console.log(line);
  shelf.close();
  process.exitCode = outcome.is === 'imported' ? 0 : 1;
}
