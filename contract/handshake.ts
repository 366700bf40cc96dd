import { z } from 'zod';
import { PAIRING_CODE } from './lists.ts';

export const ScreenRole = z.enum(['kiosk', 'display', 'counter']);
export type ScreenRole = z.output<typeof ScreenRole>;

/** Digest of the files of each page: it is in the page, which sends it to the hub when it connects (SC7). */
export type Builds = Readonly<Record<ScreenRole, string>>;

/** First message of a screen when it connects. Tokens travel here, never in a URL. */
export const Handshake = z.object({
  protocol: z.int(),
  role: ScreenRole,
  /** Build of the page; absent in development, and where there is no page. */
  build: z.string().max(64).optional(),
  /** Token of the paired device; absent before pairing. */
  device: z.string().max(128).optional(),
  /** Token of the clerk's session; counter screens only. */
  session: z.string().max(128).optional(),
});
export type Handshake = z.output<typeof Handshake>;

export const PairingCode = z.string().regex(PAIRING_CODE);
