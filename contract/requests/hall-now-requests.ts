import { z } from 'zod';
import { DayCourse, HallNow } from '../views/hall-now-view.ts';
import { HALL_MESSAGE_MINUTES, LONGEST_HALL_MESSAGE } from '../lists.ts';
import { commandId, id, line, nothing, written } from '../request-parts.ts';

/** Who may look and who may act is asked by the hub each time (HN1, HN2). */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'any', part: 'reports', payload, value }) as const;
const acts = <Payload extends z.ZodType>(payload: Payload) =>
  ({ from: 'counter', right: 'any', part: 'hall', payload, value: nothing }) as const;

/** SC6: what everybody reads and hears carries no number of a card. */
const words = written
  .min(1)
  .max(LONGEST_HALL_MESSAGE)
  .refine((text) => !/\d[\d .-]{14,}\d/.test(text));

export const hallNowRequests = {
  'hall:now': asks(z.strictObject({}), HallNow),
  'hall:course': asks(z.strictObject({}), DayCourse),
  /** No more numbers today; whoever has one is served (CA11). */
  'hall:close-service': acts(z.strictObject({ commandId, serviceId: id, reason: line })),
  'hall:open-service': acts(z.strictObject({ commandId, serviceId: id })),
  /** No more numbers of any service today (HN7). */
  'hall:end-day': acts(z.strictObject({ commandId, reason: line })),
  'hall:resume-day': acts(z.strictObject({ commandId })),
  /** The computer's clock was ahead, and is right: this is the day (DU9). */
  'hall:begin-day': acts(z.strictObject({ commandId, day: z.iso.date() })),
  /** A counter whose clerk has gone; one with a visitor stays (CA4). */
  'hall:release-counter': acts(z.strictObject({ commandId, counterId: id })),
  'hall:tell': acts(
    z.strictObject({
      commandId,
      text: z.strictObject({ id: words, en: words }),
      minutes: z.int().min(HALL_MESSAGE_MINUTES.fewest).max(HALL_MESSAGE_MINUTES.most),
      spoken: z.boolean(),
    }),
  ),
  'hall:take-back': acts(z.strictObject({ commandId, messageId: id })),
} as const;
