import { z } from 'zod';
import { clockTime } from './parts.ts';

/** DU4: where backups go besides the folder beside the data, and when. */
export const Backup = z.strictObject({
  /** A second disk, by its whole path: `/media/usb/antrean`. It is never made: where the disk is not plugged in, that is told. */
  folder: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)/, 'the folder has a whole path, like /media/usb/antrean')
    .optional(),
  /** After the hall's hours; absent: 18:00. */
  dailyAt: clockTime.optional(),
});
export type Backup = z.output<typeof Backup>;
