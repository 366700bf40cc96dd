import { z } from 'zod';
import { Bilingual, Weekday } from '../hall-file/parts.ts';
import { callDirections, mediaKinds, zoneColours } from '../lists.ts';
import { NumbersStop, WaitRangeShape, common, id, instant } from '../view-parts.ts';
import { PublishedIndex } from './survey-view.ts';

/** In which part of the building a counter is, where the hall names several. */
const ZoneBadge = z.object({ name: Bilingual, colour: z.enum(zoneColours) });
export type ZoneBadge = z.output<typeof ZoneBadge>;

/** Absent: nobody has set the direction of that counter. */
const direction = z.enum(callDirections).optional();
export type CallDirection = (typeof callDirections)[number];

const MediaShown = z.object({ address: z.string(), kind: z.enum(mediaKinds), seconds: z.int() });
export type MediaShown = z.output<typeof MediaShown>;

export const Announcement = z.object({
  id,
  number: z.string(),
  place: Bilingual,
  /** `test`: the administrator tests the voice; nobody is called (VO8). */
  kind: z.enum(['call', 'recall', 'test', 'message']),
  /** What a message to the hall says (HN5); it has no number and no place. */
  text: Bilingual.optional(),
  at: instant,
  priority: z.boolean(),
  zone: ZoneBadge.optional(),
  direction,
});
export type Announcement = z.output<typeof Announcement>;

export const DisplayView = z.object({
  ...common,
  display: z.object({
    id,
    name: z.string(),
    speaks: z.boolean(),
    /** English after the Indonesian (VL6). */
    english: z.boolean(),
    /** Null: nobody has measured it yet. */
    panel: z
      .object({ diagonalInches: z.number(), farthestSeatMetres: z.number(), upright: z.boolean().optional() })
      .nullable(),
    mediaAloud: z.boolean(),
  }),
  open: z.discriminatedUnion('is', [
    z.object({ is: z.literal('open'), stops: NumbersStop.optional() }),
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
      zone: ZoneBadge.optional(),
      direction,
    }),
  ),
  /** Length of the longest place and number that a call can show here, so that sizes do not jump from call to call. */
  longest: z.object({ place: z.int(), broken: z.array(z.int()).readonly().optional(), number: z.int() }),
  waiting: z.array(
    z.object({ serviceId: id, series: z.string(), name: Bilingual, waiting: z.int(), wait: WaitRangeShape.nullable() }),
  ),
  /** Called here, missed and not restored yet (DI15): newest first, and how many more there are. */
  missed: z.object({ numbers: z.array(z.string()), more: z.int() }),
  runningText: z.array(Bilingual),
  /** The current message to the hall (HN5), shown until then at the latest. */
  message: z.object({ id, text: Bilingual, until: instant }).nullable(),
  /** Videos and pictures in their order; none: this display shows none, or there are none. */
  media: z.array(MediaShown),
  /** The opening hours of this week; none: the hall never closes. */
  week: z.array(z.object({ days: z.array(Weekday), open: z.string(), close: z.string() })),
  /** Result of the survey; null: not shown here, or too few answers. */
  survey: PublishedIndex.nullable(),
});
export type DisplayView = z.output<typeof DisplayView>;
