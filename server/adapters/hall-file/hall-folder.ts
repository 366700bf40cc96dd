import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const hallFileIn = (folder: string): string => join(folder, 'hall.json');
export const trialFolderIn = (dataDir: string): string => join(dataDir, 'trial');

/** Exists while a restore is under way or after it broke off: the folder then mixes two halls. */
export const RESTORING = '.restoring';

export class RestoreBrokenOff extends Error {}

/** DU4: after an interrupted restore there is no usable hall. */
export function refuseHalfRestored(dataDir: string): void {
  if (!existsSync(join(dataDir, RESTORING))) return;
  throw new RestoreBrokenOff(
    `Pemulihan ke ${dataDir} terputus: jalankan lagi "npm run restore" dengan cadangan yang sama, atau yang lain; bila tadi dengan --repair, dengan itu.`,
  );
}

/** Exists while real work begins: the files beside it are no hall yet. */
export const BEGINNING = '.beginning';

export class HallFileLost extends Error {}

/** A model was asked for where another hall lives. */
export class OtherHall extends Error {}

export function isHallFileLost(dataDir: string): boolean {
  const isThere = (name: string) => existsSync(join(dataDir, name));
  return isThere('hall.db') && !isThere('hall.json') && !isThere(BEGINNING);
}

/** DU8: a ledger without its hall file is neither a trial nor a place to begin anew. */
export function refuseLostHallFile(dataDir: string): void {
  if (!isHallFileLost(dataDir)) return;
  throw new HallFileLost(
    `hall.json di ${dataDir} hilang, padahal buku besarnya (hall.db) ada. Kembalikan berkas itu (versi sebelumnya, bila ada: hall.json.bak di sampingnya), atau pulihkan cadangan: npm run restore, dengan --replace. Tidak ada yang diubah.`,
  );
}

/** The folder of the present hall: the data folder once real work has begun, until then its trial's. */
export function hallFolder(dataDir: string): string {
  return existsSync(hallFileIn(dataDir)) ? dataDir : trialFolderIn(dataDir);
}
