import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { WaitRangeShape, id, instant } from '../view-parts.ts';

/** Where a visit of today stands. */
const VisitNow = z.discriminatedUnion('is', [
  z.object({ is: z.literal('waiting'), station: Bilingual, ahead: z.int(), wait: WaitRangeShape.nullable() }),
  z.object({ is: z.literal('called'), place: Bilingual, at: instant }),
  z.object({ is: z.literal('serving'), place: Bilingual, at: instant }),
  z.object({
    is: z.literal('held'),
    station: Bilingual,
    /** Null: the clerk who asks sits at another station. */
    reason: z.string().nullable(),
    returnAt: instant.nullable(),
    forCase: z.boolean(),
  }),
  z.object({ is: z.literal('missed'), station: Bilingual, at: instant }),
  z.object({ is: z.literal('over'), at: instant }),
]);
export type VisitNow = z.output<typeof VisitNow>;

/** A number of today, as any clerk may know it (CA16): nobody is named. */
export const FoundVisit = z.object({
  visitId: id,
  number: z.string(),
  service: Bilingual,
  arrivedAt: instant,
  now: VisitNow,
  /** What became of it, for those who work on cases. */
  caseNumber: z.string().nullable(),
  /** What the hall would let this clerk do with it now. */
  may: z.object({ call: z.boolean(), restore: z.boolean(), resume: z.boolean(), printAgain: z.boolean() }),
});
export type FoundVisit = z.output<typeof FoundVisit>;

export const FoundNumbers = z.object({
  visits: z.array(FoundVisit),
  /** The hall was restored today: a slip of before has a number that is not here (DU16). */
  someAreLost: z.boolean(),
});
export type FoundNumbers = z.output<typeof FoundNumbers>;
