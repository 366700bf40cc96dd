import { z } from 'zod';
import { clockTime } from './parts.ts';

/** DU4: where backups go besides the folder beside the data, and when. */
export const Backup = z.strictObject({
  /**
   * A second disk, as an absolute path: `/media/usb/antrean`. The folder is never created: if the disk is not plugged
   * in, that is reported.
   */
  folder: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)/, 'the folder has a whole path, like /media/usb/antrean')
    .optional(),
  /** After the hall's hours; absent: 18:00. */
  dailyAt: clockTime.optional(),
  /** Also each hour while the hall is open or something is recorded; absent: yes. */
  hourly: z.boolean().optional(),
});
export type Backup = z.output<typeof Backup>;
