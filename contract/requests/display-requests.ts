import { z } from 'zod';
import { id } from '../request-parts.ts';

const few = z.array(id).max(200);

/** What a display asks for: the voice of its zone (VL1). Neither is an event of the hall. */
export const displayRequests = {
  /** Sent every second and after each reconnect. */
  'voice:report': {
    from: 'display',
    right: null,
    payload: z.strictObject({
      /** One page in a browser: two windows of one device count as two displays. */
      page: id,
      canSound: z.boolean(),
      /** Its loudspeaker did not play the last thing it had to say. */
      isMute: z.literal(true).optional(),
      began: few,
      sounding: id.nullable(),
      claiming: id.nullable(),
    }),
    value: z.object({ leads: z.boolean(), sounded: z.array(id) }),
  },
  /** Asked before each call: only what is granted is sounded. */
  'voice:claim': {
    from: 'display',
    right: null,
    payload: z.strictObject({ page: id, announcementId: id }),
    value: z.enum(['granted', 'sounded', 'not-leader', 'later']),
  },
} as const;
