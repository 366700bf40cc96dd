import type { HallFile } from '../../contract/hall-file.ts';

/** The hall's file as the office edits it. */
export interface HallFileKeeper {
  readonly current: HallFile;
  /** False, and nothing has changed: `instead`, if it is named, is not the current one any more. */
  change(next: HallFile, instead?: HallFile): Promise<boolean>;
}
