import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { leftByAHall } from './left-by-a-hall.ts';

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
export class HallLost extends Error {}

/** A model was asked for where another hall lives. */
export class OtherHall extends Error {}

/** What keeps anything from beginning in this folder, in a sentence for the IT officer; null: nothing. */
export function lostIn(dataDir: string): HallFileLost | HallLost | null {
  const isThere = (name: string) => existsSync(join(dataDir, name));
  if (isThere('hall.json') || isThere(BEGINNING)) return null;
  if (isThere('hall.db')) {
    return new HallFileLost(
      `hall.json di ${dataDir} hilang, padahal buku besarnya (hall.db) ada. Kembalikan berkas itu (versi sebelumnya, bila ada: hall.json.bak di sampingnya), atau pulihkan cadangan: npm run restore, dengan --replace. Tidak ada yang diubah.`,
    );
  }
  const left = leftByAHall(dataDir);
  if (left.length === 0) return null;
  return new HallLost(
    `hall.json dan hall.db di ${dataDir} hilang, padahal ada sisa sebuah balai: ${left.join(', ')}. Pulihkan cadangan: npm run restore, dengan --replace. Jika memang tidak ada balai yang harus kembali, pindahkan sisa itu ke tempat lain, lalu jalankan lagi. Tidak ada yang diubah.`,
  );
}

/** DU8: a ledger without its hall file, or what else a hall left, is neither a trial nor a place to begin anew. */
export function refuseLost(dataDir: string): void {
  const lost = lostIn(dataDir);
  if (lost) throw lost;
}

/** The folder of the present hall: the data folder once real work has begun, until then its trial's. */
export function hallFolder(dataDir: string): string {
  return existsSync(hallFileIn(dataDir)) ? dataDir : trialFolderIn(dataDir);
}
