import { existsSync } from 'node:fs';
import { hallFileIn, hallFolder, lostIn } from '../server/adapters/hall-file/hall-folder.ts';
import { end } from '../server/adapters/command-line.ts';

/** Folder of the hall that the command is about, or of its trial; none is created. */
export function hallIn(dataDir: string, code = 1): string {
  const lost = lostIn(dataDir);
  if (lost) end(lost.message, code);
  const folder = hallFolder(dataDir);
  if (!existsSync(hallFileIn(folder))) end(`Belum ada balai di ${dataDir}. Periksa --data.`, code);
  return folder;
}
