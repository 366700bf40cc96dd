import type { HallFile } from '../../contract/hall-file.ts';

/** The hall's file as the office edits it. */
export interface HallFileKeeper {
  readonly current: HallFile;
  change(next: HallFile): Promise<void>;
}
