import { z } from 'zod';
import { accessBounds } from '../lists.ts';

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most).optional();

/**
 * AC2 to AC4, as an office sets them; absent: as usual. The bounds keep screens from staying unlocked and clerks from
 * being locked out.
 */
export const Access = z.strictObject({
  /** A screen that nobody has touched for this long locks itself. */
  lockMinutes: within(accessBounds.lockMinutes),
  /** Longest session; it ends with the day in any case. */
  sessionHours: within(accessBounds.sessionHours),
  /** Wrong passwords for one name that cause no wait. */
  freeTries: within(accessBounds.freeTries),
  /** After that the wait doubles with each wrong one, up to this. */
  longestWaitMinutes: within(accessBounds.longestWaitMinutes),
  /** AC26: people looked up in the register within an hour beyond one for each visitor or case; more are told of. */
  lookUpsAnHour: within(accessBounds.lookUpsAnHour),
});
export type Access = z.output<typeof Access>;
