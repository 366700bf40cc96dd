// Backs up the hall, whether the hub runs or not: `npm run backup -- --to FOLDER [--data DIR]`.
// Exits with 0 when the backup is complete, 1 when it could not be made, 2 for wrong usage.
import { resolve } from 'node:path';
import { BackupFailed, BackupUnderWay } from '../server/adapters/backup/backup-failed.ts';
import { areOnOneDisk } from '../server/adapters/backup/one-disk.ts';
import { sentenceOf } from '../server/adapters/backup/backup-sentences.ts';
import { writeBackup } from '../server/adapters/backup/write-backup.ts';
import { end, typedOptions } from '../server/adapters/command-line.ts';
import { hallIn } from './hall-in.ts';

const usage = 'Pemakaian: npm run backup -- --to FOLDER [--data FOLDER]';

const { values } = typedOptions(usage, {
  options: { data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' }, to: { type: 'string' } },
});
const from = resolve(values.data);
if (values.to === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else if (hallIn(from) !== from) {
  end(`Cadangan tidak jadi: di ${from} hanya ada uji coba, dan uji coba tidak dicadangkan.`);
} else {
  try {
    const to = resolve(values.to);
    const { name, manifest } = writeBackup({ from, to, at: Date.now() });
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    console.log(`Cadangan ${manifest.hallName} tersimpan dan sudah diperiksa: ${to}/${name}`);
    console.log(
      `  ${manifest.files.length} berkas, ${Math.ceil(bytes / 1e6)} MB, buku besar sampai posisi ${manifest.position}.`,
    );
    if (areOnOneDisk(from, to)) {
      console.log(
        '  PERHATIAN: folder itu ada di disk yang sama dengan data balai, dan hilang bersamanya. Disk keduanya tidak terpasang?',
      );
    }
    console.log('  Kunci balai dan kata sandi surel tidak ada di dalamnya: simpan salinan kunci di tempat lain.');
  } catch (fault) {
    if (fault instanceof BackupUnderWay)
      end(`Cadangan tidak jadi: cadangan lain dari ${from} sedang dibuat. Tunggu beberapa menit, lalu ulangi.`);
    if (!(fault instanceof BackupFailed)) throw fault;
    console.error(`Cadangan tidak jadi: ${sentenceOf(fault.why)}`);
    console.error(`  ${fault.message}`);
    process.exitCode = 1;
  }
}
