import { z } from 'zod';
import { TimeZoneName } from './hall-file/parts.ts';

/** A view is everything one screen shows. The newest revision replaces the one before (SC1). */
export const instant = z.number();
export const id = z.string();

/** Words as a standard prints them, and our English. */
export const Shown = z.object({ id: z.string(), en: z.string() });

export const HallBadge = z.object({
  id,
  agency: z.string(),
  unit: z.string().nullable(),
  timeZone: TimeZoneName,
  /** Marked on every screen and slip. */
  trial: z.boolean(),
  /** Version of the hall's own recordings (VO3); '': none. */
  voice: z.string(),
});
export type HallBadge = z.output<typeof HallBadge>;

export const common = { revision: z.int(), now: instant, hall: HallBadge };

export const WaitRangeShape = z.object({ fromMinutes: z.int(), toMinutes: z.int() });
export type WaitRange = z.output<typeof WaitRangeShape>;

/** When numbers stop, if that is soon (IS11); `againAt`: after a pause of the day they are given again. */
export const NumbersStop = z.object({ at: instant, againAt: instant.nullable() });
export type NumbersStop = z.output<typeof NumbersStop>;

export const PrinterCondition = z.enum([
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'cutter',
  'offline',
  'unplugged',
  'unreachable',
  'agent-away',
  'busy',
  'no-permission',
  'silent',
  'broken',
]);
export type PrinterCondition = z.output<typeof PrinterCondition>;

export const JobState = z.enum([
  'queued',
  'sending',
  'sent',
  'printed',
  'unknown',
  'needs-clerk',
  'cancelled',
  'failed',
]);
export type JobState = z.output<typeof JobState>;

export const RegisterBadge = z.object({ name: z.string(), longName: z.string(), period: z.string() });
