import { existsSync } from 'node:fs';
import { hallFileIn, hallFolder, isHallFileLost } from '../server/adapters/hall-file/hall-folder.ts';
import { end } from '../server/adapters/command-line.ts';

/** Folder of the hall that the command is about, or of its trial; none is created. */
export function hallIn(dataDir: string, code = 1): string {
  if (isHallFileLost(dataDir)) {
    end(
      `hall.json di ${dataDir} hilang, padahal buku besarnya (hall.db) ada. Kembalikan berkas itu (versi sebelumnya, bila ada: hall.json.bak di sampingnya), atau pulihkan cadangan: npm run restore, dengan --replace.`,
      code,
    );
  }
  const folder = hallFolder(dataDir);
  if (!existsSync(hallFileIn(folder))) end(`Belum ada balai di ${dataDir}. Periksa --data.`, code);
  return folder;
}
