import { z } from 'zod';

/** How text-to-speech reads a word of this hall: "Dinsos" as "dinas sosial", "SIKS-NG" as "siks en ge". */
export const Speech = z.strictObject({
  sayAs: z
    .array(z.strictObject({ word: z.string().trim().min(1).max(60), as: z.string().trim().min(1).max(200) }))
    .max(200),
});
export type Speech = z.output<typeof Speech>;
