import { z } from 'zod';
import { Bilingual } from './hall-file-parts.ts';
import { PublishedIndex } from './survey-view.ts';
import { WaitRangeShape, common, id, instant } from './view-parts.ts';

export const Announcement = z.object({
  id,
  number: z.string(),
  place: Bilingual,
  /** `test`: the administrator tries the voice; nobody is called (VO8). */
  kind: z.enum(['call', 'recall', 'test']),
  at: instant,
  priority: z.boolean(),
});
export type Announcement = z.output<typeof Announcement>;

export const DisplayView = z.object({
  ...common,
  display: z.object({ id, name: z.string(), speaks: z.boolean() }),
  open: z.discriminatedUnion('is', [
    z.object({ is: z.literal('open') }),
    z.object({ is: z.literal('closed'), opensAt: instant.nullable() }),
  ]),
  /** Oldest first; a screen sounds each id once (SC4). */
  announcements: z.array(Announcement),
  /** Who is at which counter now, newest call first. */
  calls: z.array(
    z.object({
      number: z.string(),
      place: Bilingual,
      at: instant,
      stage: z.enum(['called', 'serving']),
      priority: z.boolean(),
    }),
  ),
  waiting: z.array(
    z.object({ serviceId: id, series: z.string(), name: Bilingual, waiting: z.int(), wait: WaitRangeShape.nullable() }),
  ),
  runningText: z.array(Bilingual),
  /** How it was; null: not shown here, or too few have said so. */
  survey: PublishedIndex.nullable(),
});
export type DisplayView = z.output<typeof DisplayView>;
