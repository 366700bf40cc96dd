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
    `A restore into ${dataDir} was broken off: run "npm run restore" again with the same backup, or any other.`,
  );
}

/** Where the hall of this data folder lives: in it, once real work has begun; until then in its trial. */
export function hallFolder(dataDir: string): string {
  return existsSync(hallFileIn(dataDir)) ? dataDir : trialFolderIn(dataDir);
}
