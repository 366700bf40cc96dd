// Looks through a hall's data, whether the hub runs or not: `npm run check-data -- [--data DIR]`.
// Ends with 0 when all is well, 1 when something beside the hall is missing or odd, 3 when the hall cannot be trusted as it is.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkHall } from '../server/adapters/check/check-hall.ts';
import { findingLines } from '../server/adapters/check/finding-lines.ts';
import { hallFolder, RESTORING } from '../server/adapters/hall-file/hall-folder.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: process.env['DATA_DIR'] ?? 'data' } },
});
const dataDir = resolve(values.data);
if (existsSync(join(dataDir, RESTORING))) {
  console.error(
    `Pemulihan ke ${dataDir} terputus di tengah jalan: jalankan lagi npm run restore dengan cadangan yang sama.`,
  );
  process.exitCode = 3;
} else {
  const findings = checkHall(hallFolder(dataDir));
  for (const line of findingLines(findings)) console.log(line);
  process.exitCode = findings.some(({ grave }) => grave) ? 3 : Number(findings.length > 0);
}
