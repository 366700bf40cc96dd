import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const hallFileIn = (folder: string): string => join(folder, 'hall.json');
export const trialFolderIn = (dataDir: string): string => join(dataDir, 'trial');

/** Where the hall of this data folder lives: in it, once real work has begun; until then in its trial. */
export function hallFolder(dataDir: string): string {
  return existsSync(hallFileIn(dataDir)) ? dataDir : trialFolderIn(dataDir);
}
