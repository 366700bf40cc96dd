import { z } from 'zod';
import { accessBounds } from '../lists.ts';

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most).optional();

/** AC2 to AC4, as an office sets them; absent: as usual. The bounds keep a screen from standing open, and a clerk from being kept out. */
export const Access = z.strictObject({
  /** A screen that nobody touches is locked. */
  lockMinutes: within(accessBounds.lockMinutes),
  /** The longest that somebody stays signed in; with the day it ends in any case. */
  sessionHours: within(accessBounds.sessionHours),
  /** Wrong passwords for one name that cost nothing. */
  freeTries: within(accessBounds.freeTries),
  /** After that the wait doubles with each, up to so much. */
  longestWaitMinutes: within(accessBounds.longestWaitMinutes),
});
export type Access = z.output<typeof Access>;
