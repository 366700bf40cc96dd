import { z } from 'zod';

/** Made by the screen, so that a second tap or a retry after a lost reply is the same press (IS2). */
export const commandId = z.uuid();
export const id = z.string().min(1).max(64);
export const instant = z.number();
/** Text of one input field. */
export const line = z.string().trim().max(500);
export const nothing = z.null();

export const Nik = z.string().regex(/^\d{16}$/);
export const Programme = z.object({ name: z.string(), receives: z.boolean(), period: z.string().nullable() });
