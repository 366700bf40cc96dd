import { z } from 'zod';
import { PAIRING_CODE } from './lists.ts';

export const ScreenRole = z.enum(['kiosk', 'display', 'counter']);
export type ScreenRole = z.output<typeof ScreenRole>;

/** Of which files each page is: told to the page, which tells the hub when it connects (SC7). */
export type Builds = Readonly<Record<ScreenRole, string>>;

/** What a screen says when it connects. Tokens travel here, never in an address. */
export const Handshake = z.object({
  protocol: z.int(),
  role: ScreenRole,
  /** Of which files the page is; absent in development, and where no page is. */
  build: z.string().max(64).optional(),
  /** Of the paired device; absent before pairing. */
  device: z.string().max(128).optional(),
  /** Of the clerk's session; counter screens only. */
  session: z.string().max(128).optional(),
});
export type Handshake = z.output<typeof Handshake>;

export const PairingCode = z.string().regex(PAIRING_CODE);
