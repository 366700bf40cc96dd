import { z } from 'zod';
import { alarmSounds } from '../lists.ts';

/** SA5, as an office sets it; absent: there is one, and it is heard until somebody goes there. */
export const StaffAlarmRule = z.strictObject({
  on: z.boolean(),
  sound: z.enum(alarmSounds),
});
