import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { backupFaults } from '../lists.ts';
import { PrinterCondition, WaitRangeShape, id, instant } from '../view-parts.ts';
import { StageClock } from './visit-card.ts';

/** The hall as those see it who answer for it (HN1). Null is what nobody has measured, and is shown as unknown (RP5). */

const minutes = z.int().nullable();

/** What can be held beside the same weekday of before. */
const Tally = {
  arrived: z.int(),
  served: z.int(),
  missed: z.int(),
  waiting: z.int(),
  waitMedian: minutes,
  waitP95: minutes,
};

/** Who closed it for today, and why. */
const ClosedBy = z.object({ at: instant, by: z.string(), reason: z.string() });

const ServiceNow = z.object({
  id,
  series: z.string(),
  name: Bilingual,
  waiting: z.int(),
  /** When whoever waits longest took his number. */
  waitingSince: instant.nullable(),
  /** For somebody who came now (CA13). */
  wait: WaitRangeShape.nullable(),
  state: z.enum(['open', 'hall-closed', 'holiday', 'closed-in-file', 'closed-today', 'quota-spent']),
  /** Of a service that was closed for today. */
  closed: ClosedBy.nullable(),
  /** Numbers that can still be given today; null: as many as come. */
  quotaLeft: z.int().nullable(),
  served: z.int(),
});
export type ServiceNow = z.output<typeof ServiceNow>;

const CounterNow = z.object({
  id,
  name: Bilingual,
  station: Bilingual,
  stationId: id,
  clerk: z.string().nullable(),
  state: z.enum(['closed', 'free', 'called', 'serving', 'paused']),
  /** Null: it was not open today, or the ledger of today does not say. */
  since: instant.nullable(),
  /** Of a visitor's stage; null: nobody is there. */
  clock: StageClock.nullable(),
  number: z.string().nullable(),
  service: Bilingual.nullable(),
  /** The standard's, for what is done here; null: it sets no minutes. */
  limitMinutes: minutes,
  /** Why it takes a break. */
  reason: z.string().nullable(),
  served: z.int(),
});
export type CounterNow = z.output<typeof CounterNow>;

/** What wants somebody's attention, and what can be done. The first wants it most. */
const Alert = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('nobody-serves'),
    station: Bilingual,
    people: z.int(),
    /** Counters there that take a break, and that nobody has opened. */
    paused: z.int(),
    closed: z.int(),
  }),
  z.object({
    is: z.literal('long-waits'),
    station: Bilingual,
    people: z.int(),
    minutes: z.int(),
    /** Open, and nobody is there. */
    free: z.int(),
    paused: z.int(),
    closed: z.int(),
  }),
  z.object({ is: z.literal('long-call'), counter: Bilingual, number: z.string(), minutes: z.int() }),
  /** His time of return is over, and nobody has let him go on (CA15). */
  z.object({ is: z.literal('held-too-long'), number: z.string(), station: Bilingual, minutes: z.int() }),
  z.object({
    is: z.literal('over-standard'),
    counter: Bilingual,
    number: z.string(),
    minutes: z.int(),
    limitMinutes: z.int(),
  }),
  z.object({ is: z.literal('long-break'), counter: Bilingual, minutes: z.int(), people: z.int() }),
  z.object({ is: z.literal('quota'), service: Bilingual, left: z.int() }),
  z.object({
    is: z.literal('printer'),
    printer: z.string(),
    condition: PrinterCondition,
    /** As of a printer below. */
    waiting: z.int(),
    papers: z.int(),
  }),
  z.object({ is: z.literal('device-away'), device: z.string(), role: z.enum(['kiosk', 'display']) }),
  z.object({ is: z.literal('help'), kiosk: z.string(), minutes: z.int() }),
  z.object({ is: z.literal('late-cases'), cases: z.int() }),
  /** The hall works in a day that is still to come: a clock was ahead (DU9). Null: today was open already, and can be begun tomorrow. */
  z.object({ is: z.literal('day-ahead'), day: z.iso.date(), begins: z.iso.date().nullable() }),
  /** Today the hall goes on as it was then (DU16, DU17); from which numbers on it gives what nobody holds. */
  z.object({
    is: z.literal('restored'),
    day: z.iso.date(),
    clock: z.string(),
    tickets: z.int(),
    cases: z.int(),
    letters: z.int(),
    complaints: z.int(),
  }),
  /** By the limit of the hall's file; where it sets none, none are (CM8). */
  z.object({ is: z.literal('complaints-due'), late: z.int(), near: z.int() }),
  /** What the displays could not show of the hall's videos and pictures (DI3). */
  z.object({ is: z.literal('media'), files: z.array(z.string()), display: z.string() }),
  /** Of a place where backups are kept, why the last is not there; `old`: none was made for too long (DU4). */
  z.object({ is: z.literal('backup'), why: z.enum([...backupFaults, 'old']) }),
  /** A second place for backups is none: it lies on the disk of the data. */
  z.object({ is: z.literal('backup-on-data-disk'), folder: z.string() }),
  z.object({
    is: z.literal('unreadable-display'),
    display: z.string(),
    /** Its farthest seat, and the farthest from which it could be read. */
    seatMetres: z.number(),
    readMetres: z.number(),
  }),
  /** It was asked for more than hands can take (KI14). */
  z.object({ is: z.literal('kiosk-too-fast'), kiosk: z.string() }),
  /** AC26: one clerk within the last hour: people looked up in the register, and visitors and cases for which he did. */
  z.object({ is: z.literal('many-look-ups'), clerk: z.string(), people: z.int(), matters: z.int() }),
  /** What is touched lies beyond the reach of whoever sits (KI12); so high above the floor its lower edge may be. */
  z.object({ is: z.literal('kiosk-too-high'), kiosk: z.string(), bottomMm: z.int() }),
]);
export type Alert = z.output<typeof Alert>;

/** OB5: null is what is not known since the hub was started. */
const DeviceNow = z.object({
  id,
  name: z.string(),
  role: z.enum(['kiosk', 'display']),
  online: z.boolean(),
  lastSeen: instant.nullable(),
  /** Its page is of a build that the hub no longer serves. */
  isOlder: z.boolean(),
  line: z.enum(['good', 'slow', 'breaks']).nullable(),
});

const HallMessageNow = z.object({
  id,
  text: Bilingual,
  at: instant,
  until: instant,
  spoken: z.boolean(),
  by: z.string(),
});

export const HallNow = z.object({
  at: instant,
  day: z.iso.date(),
  open: z.object({ is: z.enum(['open', 'closed']), until: instant.nullable() }),
  /** The day was ended early (HN7). */
  ended: ClosedBy.nullable(),
  /** May close, open, release and tell (HN2); others look. */
  mayAct: z.boolean(),
  /** Beyond it somebody waits too long: the office's own measure, or 20 minutes. */
  targetMinutes: z.int(),
  today: z.object({
    ...Tally,
    waitingSince: instant.nullable(),
    overTarget: z.int(),
    /** Stages at counters that set minutes. */
    within: z.int(),
    late: z.int(),
    lateCases: z.int(),
  }),
  /** The last such weekday with visits, up to the same time of day. */
  before: z.object({ day: z.iso.date(), at: instant, ...Tally }).nullable(),
  alerts: z.array(Alert),
  services: z.array(ServiceNow),
  counters: z.array(CounterNow),
  /** Papers that come out by themselves once it prints again, and those that a clerk must decide about. */
  printers: z.array(z.object({ id, name: z.string(), condition: PrinterCondition, waiting: z.int(), papers: z.int() })),
  devices: z.array(DeviceNow),
  message: HallMessageNow.nullable(),
});
export type HallNow = z.output<typeof HallNow>;

const CoursePoint = z.object({ at: instant, ...Tally });
export type CoursePoint = z.output<typeof CoursePoint>;

/** Today from its first visitor to now, and beside it how many waited on that weekday before. */
export const DayCourse = z.object({
  day: z.iso.date(),
  at: instant,
  points: z.array(CoursePoint),
  hours: z.array(z.object({ hour: z.int(), arrived: z.int(), served: z.int(), waitMedian: minutes, waitP95: minutes })),
  before: z.object({ day: z.iso.date(), waiting: z.array(z.object({ minute: z.int(), waiting: z.int() })) }).nullable(),
});
export type DayCourse = z.output<typeof DayCourse>;
