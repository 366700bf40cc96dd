import { z } from 'zod';
import { mediaKinds } from '../lists.ts';
import { instant, nothing } from '../request-parts.ts';

const fileName = z.string().min(1).max(200);

const MediaEntry = z.object({
  file: fileName,
  /** Where a screen fetches it; null: its format cannot be shown. */
  address: z.string().nullable(),
  kind: z.enum(mediaKinds).nullable(),
  bytes: z.int(),
  /** Displays whose browser could not play it, and when they last tried (DI3). */
  failed: z.array(z.object({ display: z.string(), at: instant })),
});
export type MediaEntry = z.output<typeof MediaEntry>;

/** The folder of videos and pictures; uploads go over http (server/transports/files/media-files.ts). */
export const mediaRequests = {
  'settings:media': { from: 'counter', right: 'administer', payload: z.strictObject({}), value: z.array(MediaEntry) },
  'media:remove': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ file: fileName }),
    value: nothing,
  },
  /** A display could not play it and went on to the next one (DI3). */
  'media:failed': {
    from: 'display',
    right: null,
    payload: z.strictObject({ address: z.string().max(400) }),
    value: nothing,
  },
} as const;
