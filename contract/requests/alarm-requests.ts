import { z } from 'zod';
import { commandId, id, nothing } from '../request-parts.ts';

/** Everybody signed in may ask colleagues for help, and answer such a call (SA1, SA3). */
const asks = <Payload extends z.ZodType>(payload: Payload) =>
  ({ from: 'counter', right: 'any', payload, value: nothing }) as const;
const onAlarm = z.strictObject({ commandId, alarmId: id });

export const alarmRequests = {
  'alarm:raise': { ...asks(z.strictObject({ commandId })), whileLocked: true },
  'alarm:answer': asks(onAlarm),
  /** At a locked screen, only a call that was raised there by mistake. */
  'alarm:end': { ...asks(onAlarm), whileLocked: true },
} as const;
