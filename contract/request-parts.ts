import { z } from 'zod';

/** The screen makes it, so that a second tap or a lost reply asks for the same thing (IS2). */
export const commandId = z.uuid();
export const id = z.string().min(1).max(64);
export const instant = z.number();
/** What a person types into one field. */
export const line = z.string().trim().max(500);
export const nothing = z.null();

export const Nik = z.string().regex(/^\d{16}$/);
export const Programme = z.object({ name: z.string(), receives: z.boolean(), period: z.string().nullable() });
