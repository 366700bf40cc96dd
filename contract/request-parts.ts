import { z } from 'zod';
import { visible } from './visible.ts';

/** Made by the screen, so that a second tap or a retry after a lost reply is the same press (IS2). */
export const commandId = z.uuid();
export const id = z.string().min(1).max(64);
export const instant = z.number();
/** AC24: what somebody types, or has typed at home. */
export const written = z.string().overwrite(visible).trim();
/** Text of one input field. */
export const line = written.max(500);
export const nothing = z.null();

export const Nik = z.string().regex(/^\d{16}$/);
export const Programme = z.object({ name: z.string(), receives: z.boolean(), period: z.string().nullable() });
