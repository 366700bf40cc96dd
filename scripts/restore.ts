// Restores a backup in the place of a lost hall:
// `npm run restore -- --from BACKUP [--data DIR] [--key FILE] [--replace] [--without-mark]`.
// Exits with 0 when the hall is restored and checked, 1 when nothing was changed, 2 for wrong usage.
import { basename, resolve } from 'node:path';
import { restoreBackup } from '../server/adapters/backup/restore-backup.ts';
import { RestoreRefused } from '../server/adapters/backup/restore-refused.ts';
import { findingLines } from '../server/adapters/check/finding-lines.ts';
import { typedOptions } from '../server/adapters/command-line.ts';

const usage =
  'Pemakaian: npm run restore -- --from CADANGAN [--data FOLDER] [--key BERKAS] [--replace] [--without-mark]';

const { values } = typedOptions(usage, {
  options: {
    from: { type: 'string' },
    data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' },
    key: { type: 'string' },
    replace: { type: 'boolean', default: false },
    'without-mark': { type: 'boolean', default: false },
  },
});
if (values.from === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const aside = `before-restore-${new Date().toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}`;
  const dataDir = resolve(values.data);
  const keyFile = values.key === undefined ? null : resolve(values.key);
  try {
    const { replace, 'without-mark': withoutMark } = values;
    const order = { backup: resolve(values.from), dataDir, keyFile, withoutMark, replace, aside };
    const { manifest, findings } = restoreBackup(order);
    console.log(`${manifest.hallName} sudah pulih di ${dataDir}, seperti dalam ${basename(order.backup)}.`);
    for (const line of findingLines(findings)) console.log(line);
    console.log('Kata sandi surel dan WhatsApp tidak ikut dicadangkan: isi lagi di Pengaturan bila dipakai.');
  } catch (fault) {
    if (!(fault instanceof RestoreRefused)) throw fault;
    console.error(`Tidak dipulihkan, dan tidak ada yang diubah. ${fault.message}`);
    process.exitCode = 1;
  }
}
