import { z } from 'zod';
import { OutcomeNeed } from '../hall-file/case.ts';
import { id } from '../view-parts.ts';

export const PaperState = z.enum(['present', 'missing', 'not-needed']);
export type PaperState = z.output<typeof PaperState>;

export const PaperTick = z.object({
  id,
  text: z.string(),
  mandatory: z.boolean(),
  /** Null: nobody has looked yet. */
  state: PaperState.nullable(),
  /** Settled without paper: the visitor is listed in the register. */
  byRegister: z.boolean(),
  /** Settled without it: the register stands in for it, or another paper that is there. */
  stoodIn: z.boolean(),
  /** Mandatory, and neither here nor stood in for: whoever is sent home for papers is told to bring it. */
  lacks: z.boolean(),
  /** CS4: the paper that this one would stand in for; absent: it stands for itself. */
  insteadOf: z.string().optional(),
  /** Who issues it and who countersigns, and what the office notes of it for its clerks; null: nothing is said. */
  beside: z.string().nullable(),
});
export type PaperTick = z.output<typeof PaperTick>;

/** What the check says; names and numbers are asked for one by one (`visit:person`), so that each look is recorded. */
export const CheckState = z.object({
  by: z.enum(['kiosk', 'station']),
  listed: z.boolean(),
  maskedName: z.string().nullable(),
  programmes: z.array(z.object({ name: z.string(), receives: z.boolean() })),
});

/** VI3: what an outcome still lacks; of the register, once it was checked, what the check has said. */
export const Unmet = z.enum([...OutcomeNeed.options, 'found-unlisted', 'found-listed']);
export type Unmet = z.output<typeof Unmet>;
