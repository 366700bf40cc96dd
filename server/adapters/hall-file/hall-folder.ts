import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const hallFileIn = (folder: string): string => join(folder, 'hall.json');
export const trialFolderIn = (dataDir: string): string => join(dataDir, 'trial');

/** There as long as a restore is under way or was broken off: what lies beside it is half of two halls. */
export const RESTORING = '.restoring';

export class RestoreBrokenOff extends Error {}

/** DU4: what a broken-off restore has left is nobody's hall. */
export function refuseHalfRestored(dataDir: string): void {
  if (!existsSync(join(dataDir, RESTORING))) return;
  throw new RestoreBrokenOff(
    `Pemulihan ke ${dataDir} terputus: jalankan lagi "npm run restore" dengan cadangan yang sama, atau yang lain.`,
  );
}

/** There while real work begins: what lies beside it is no hall yet. */
export const BEGINNING = '.beginning';

export class HallFileLost extends Error {}

/** Asked for one hall where another lives. */
export class OtherHall extends Error {}

export function isHallFileLost(dataDir: string): boolean {
  const isThere = (name: string) => existsSync(join(dataDir, name));
  return isThere('hall.db') && !isThere('hall.json') && !isThere(BEGINNING);
}

/** DU8: a ledger whose hall file is gone is no trial, and no place to begin anew. */
export function refuseLostHallFile(dataDir: string): void {
  if (!isHallFileLost(dataDir)) return;
  throw new HallFileLost(
    `hall.json di ${dataDir} hilang, padahal buku besarnya (hall.db) ada. Kembalikan berkas itu (versi sebelumnya, bila ada: hall.json.bak di sampingnya), atau pulihkan cadangan: npm run restore, dengan --replace. Tidak ada yang diubah.`,
  );
}

/** Where the hall of this data folder lives: in it, once real work has begun; until then in its trial. */
export function hallFolder(dataDir: string): string {
  return existsSync(hallFileIn(dataDir)) ? dataDir : trialFolderIn(dataDir);
}
