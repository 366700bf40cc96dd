import { z } from 'zod';

/** Raised with every change a screen of the day before would misread (SC5). */
export const PROTOCOL = 2;

export const ScreenRole = z.enum(['kiosk', 'display', 'counter']);
export type ScreenRole = z.output<typeof ScreenRole>;

/** What a screen says when it connects. Tokens travel here, never in an address. */
export const Handshake = z.object({
  protocol: z.int(),
  role: ScreenRole,
  /** Of the paired device; absent before pairing. */
  device: z.string().max(128).optional(),
  /** Of the clerk's session; counter screens only. */
  session: z.string().max(128).optional(),
});
export type Handshake = z.output<typeof Handshake>;

/** Shown on an unpaired screen; the administrator types it in the settings. No letter or digit that is misread. */
export const PairingCode = z.string().regex(/^[A-HJ-NP-Z2-9]{6}$/);
