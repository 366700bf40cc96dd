import type { HallFile } from '../../contract/hall-file.ts';

/** The hall's file as the office edits it. */
export interface HallFileKeeper {
  readonly current: HallFile;
  /** False, and nothing has changed: `instead`, if given, is no longer the current one. */
  change(next: HallFile, instead?: HallFile): Promise<boolean>;
}
