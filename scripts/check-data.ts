// Checks a hall's data, whether the hub runs or not: `npm run check-data -- [--data DIR]`.
// Exits with 0 when all is well, 1 when something beside the hall is missing or odd, 3 when the hall cannot be trusted
// as it is.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkHall } from '../server/adapters/check/check-hall.ts';
import { findingLines } from '../server/adapters/check/finding-lines.ts';
import { RESTORING } from '../server/adapters/hall-file/hall-folder.ts';
import { end, typedOptions } from '../server/adapters/command-line.ts';
import { hallIn } from './hall-in.ts';

const NOT_TO_BE_TRUSTED = 3;

const { values } = typedOptions('Pemakaian: npm run check-data -- [--data FOLDER]', {
  options: { data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' } },
});
const dataDir = resolve(values.data);
if (existsSync(join(dataDir, RESTORING))) {
  end(
    `Pemulihan ke ${dataDir} terputus di tengah jalan: jalankan lagi npm run restore dengan cadangan yang sama.`,
    NOT_TO_BE_TRUSTED,
  );
}
const findings = checkHall(hallIn(dataDir, NOT_TO_BE_TRUSTED));
for (const line of findingLines(findings)) console.log(line);
process.exitCode = findings.some(({ grave }) => grave) ? NOT_TO_BE_TRUSTED : Number(findings.length > 0);
