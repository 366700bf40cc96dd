import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { alarmSounds } from '../lists.ts';
import { id, instant } from '../view-parts.ts';

const AlarmNow = z.object({
  alarmId: id,
  /** Where to go; null: the clerk has no counter, and his computer has no name. */
  place: Bilingual.nullable(),
  clerk: z.string(),
  since: instant,
  /**
   * Raised by the clerk who sits here or has locked this screen. Until when he can take it back, from when he can end
   * it himself (SA4), and from when another press raises it anew (SA1).
   */
  mine: z.object({ until: instant, aloneFrom: instant, anewFrom: instant }).nullable(),
  coming: z.array(z.string()),
  /** This clerk has said that he is coming. */
  amComing: z.boolean(),
  ended: z.object({ at: instant, by: z.string(), how: z.enum(['settled', 'mistaken', 'alone']) }).nullable(),
});
export type AlarmNow = z.output<typeof AlarmNow>;

/** What every screen of the staff is told of colleagues who ask for help (SA2). */
export const StaffAlarms = z.object({
  /** Null: the hall has no staff alarm (SA5). */
  sound: z.enum(alarmSounds).nullable(),
  /** The oldest first. */
  raised: z.array(AlarmNow),
});
export type StaffAlarms = z.output<typeof StaffAlarms>;
