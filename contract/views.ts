import { z } from 'zod';
import { Bilingual, OutcomeNeed, TimeZoneName, Work } from './hall-file.ts';

/** A view is the whole of what one screen shows. The newest revision replaces the one before (SC1). */
const instant = z.number();
const id = z.string();

/** Words as a standard prints them, and our English. */
const Shown = z.object({ id: z.string(), en: z.string() });

const HallBadge = z.object({
  id,
  agency: z.string(),
  unit: z.string().nullable(),
  timeZone: TimeZoneName,
  /** Marked on every screen and slip. */
  trial: z.boolean(),
});
export type HallBadge = z.output<typeof HallBadge>;

const common = { revision: z.int(), now: instant, hall: HallBadge };

export const WaitRangeShape = z.object({ fromMinutes: z.int(), toMinutes: z.int() });
export type WaitRange = z.output<typeof WaitRangeShape>;

export const PrinterCondition = z.enum([
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'cutter',
  'offline',
  'unplugged',
  'busy',
  'no-permission',
  'silent',
  'broken',
]);
export type PrinterCondition = z.output<typeof PrinterCondition>;

export const JobState = z.enum([
  'queued',
  'sending',
  'sent',
  'printed',
  'unknown',
  'needs-clerk',
  'cancelled',
  'failed',
]);
export type JobState = z.output<typeof JobState>;

const ServiceState = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open') }),
  z.object({
    is: z.literal('closed'),
    why: z.enum(['hall-closed', 'holiday', 'service-closed', 'quota-spent']),
    opensAt: instant.nullable(),
  }),
]);

export const KioskService = z.object({
  id,
  series: z.string(),
  icon: z.enum(['letter', 'register', 'aid', 'elderly', 'people']),
  shortName: Bilingual,
  hint: Bilingual,
  fullName: Shown,
  state: ServiceState,
  waiting: z.int(),
  /** For somebody who came now; null: "belum dapat diperkirakan". */
  wait: WaitRangeShape.nullable(),
  papers: z.array(z.object({ text: Shown, mandatory: z.boolean() })),
  fee: Shown,
  timeLimit: Shown,
  products: z.array(Shown),
  /** The procedures as the standard prints them. */
  procedures: z.array(z.object({ name: Bilingual, steps: z.array(Shown) })),
  issuesLetter: z.boolean(),
});
export type KioskService = z.output<typeof KioskService>;

const RegisterBadge = z.object({ name: z.string(), longName: z.string(), period: z.string() });

export const KioskView = z.object({
  ...common,
  kiosk: z.object({ id, name: z.string(), printer: PrinterCondition }),
  services: z.array(KioskService),
  priorities: z.array(z.object({ id, name: Bilingual })),
  /** Null: no register was imported, so nobody can be checked. */
  register: RegisterBadge.nullable(),
  /** The latest slips of this kiosk's printer by job, so that the visitor learns whether paper came. */
  slips: z.record(z.string(), JobState),
});
export type KioskView = z.output<typeof KioskView>;

export const Announcement = z.object({
  id,
  number: z.string(),
  place: Bilingual,
  kind: z.enum(['call', 'recall']),
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
});
export type DisplayView = z.output<typeof DisplayView>;

export const CallReason = z.discriminatedUnion('is', [
  z.object({ is: z.literal('turn'), since: instant }),
  z.object({ is: z.literal('priority'), name: Bilingual, since: instant, equals: instant }),
  z.object({ is: z.literal('overtaken'), since: instant, times: z.int() }),
  z.object({ is: z.literal('chosen'), since: instant, why: z.string() }),
]);
export type CallReason = z.output<typeof CallReason>;

export const PaperState = z.enum(['present', 'missing', 'not-needed']);
export type PaperState = z.output<typeof PaperState>;

const PaperTick = z.object({
  id,
  text: z.string(),
  mandatory: z.boolean(),
  /** Null: nobody has looked yet. */
  state: PaperState.nullable(),
  /** Settled without paper: the visitor is listed in the register. */
  byRegister: z.boolean(),
});
export type PaperTick = z.output<typeof PaperTick>;

/** What the check says; names and numbers are asked for one by one (`visit:person`), so that each look is recorded. */
const CheckState = z.object({
  by: z.enum(['kiosk', 'station']),
  listed: z.boolean(),
  maskedName: z.string().nullable(),
  programmes: z.array(z.object({ name: z.string(), receives: z.boolean() })),
});

const FileState = z.object({ is: z.enum(['sent', 'taken', 'answered']), station: Bilingual, sentAt: instant });

export const OutcomeOffer = z.object({
  id,
  name: Bilingual,
  /** Empty: it can be chosen now. */
  unmet: z.array(OutcomeNeed),
  slip: z.enum(['missing-papers', 'referral']).nullable(),
  /** Where the visitor goes with it; null: home. */
  next: Bilingual.nullable(),
});
export type OutcomeOffer = z.output<typeof OutcomeOffer>;

const VisitHead = {
  visitId: id,
  number: z.string(),
  service: Bilingual,
  arrivedAt: instant,
  priority: z.object({ id, name: Bilingual, confirmed: z.boolean() }).nullable(),
};

/** A visit as a clerk works on it: the visitor who is here, or the file that was taken. */
export const VisitCard = z.object({
  ...VisitHead,
  stage: z.enum(['waiting', 'called', 'serving', 'held', 'missed']),
  need: z.string(),
  note: z.string(),
  /** What this station does with it. */
  work: z.array(Work),
  papers: z.array(PaperTick),
  file: FileState.nullable(),
  check: CheckState.nullable(),
  letter: z.object({ number: z.string(), copies: z.int(), job: JobState.nullable() }).nullable(),
  purposes: z.array(z.string()),
  programmes: z.array(z.string()),
  mayIssueLetter: z.boolean(),
});
export type VisitCard = z.output<typeof VisitCard>;

const VisitorHere = z.object({
  card: VisitCard,
  since: instant,
  calls: z.int(),
  reason: CallReason,
  timeLimitMinutes: z.int().nullable(),
  outcomes: z.array(OutcomeOffer),
  transferTo: z.array(z.object({ id, name: Bilingual })),
  may: z.object({
    recall: z.boolean(),
    start: z.boolean(),
    miss: z.boolean(),
    hold: z.boolean(),
    finish: z.boolean(),
    sendFile: z.boolean(),
  }),
});
export type VisitorHere = z.output<typeof VisitorHere>;

const QueueRow = z.object({ ...VisitHead, since: instant, overtaken: z.int() });
export type QueueRow = z.output<typeof QueueRow>;

const FileRow = z.object({
  visitId: id,
  number: z.string(),
  service: Bilingual,
  sentAt: instant,
  takenBy: z.string().nullable(),
});

const PrinterTrouble = z.object({
  printerId: id,
  name: z.string(),
  condition: PrinterCondition,
  /** Jobs that a person must decide about (PR3). */
  jobs: z.array(z.object({ jobId: id, number: z.string().nullable(), kind: z.string() })),
});

export const Right = z.enum(['serve', 'call-out-of-order', 'administer']);
export type Right = z.output<typeof Right>;

const CounterChoice = z.object({ id, name: Bilingual, station: Bilingual, takenBy: z.string().nullable() });

const Clerk = z.object({ id, name: z.string(), rights: z.array(Right) });

export const CounterView = z.discriminatedUnion('is', [
  z.object({ ...common, is: z.literal('signed-out'), counters: z.array(CounterChoice), fixedCounterId: id.nullable() }),
  /** Signed in without a counter: settings only, or the counter was taken over or closed. */
  z.object({
    ...common,
    is: z.literal('without-counter'),
    clerk: Clerk,
    counters: z.array(CounterChoice),
    troubles: z.array(PrinterTrouble),
  }),
  z.object({
    ...common,
    is: z.literal('at-counter'),
    clerk: Clerk,
    counter: z.object({ id, name: Bilingual, station: Bilingual, stationId: id, hasPrinter: z.boolean() }),
    paused: z.string().nullable(),
    visitor: VisitorHere.nullable(),
    /** Files taken at this counter, while their visitors sit elsewhere. */
    desk: z.array(VisitCard),
    files: z.array(FileRow),
    /** The first of those who wait, in the order in which they would be called. */
    queue: z.array(QueueRow),
    /** How many wait in all. */
    queueLength: z.int(),
    /** What a clerk may grant a visitor who did not declare it (IS6). */
    priorities: z.array(z.object({ id, name: Bilingual })),
    held: z.array(z.object({ ...VisitHead, reason: z.string(), returnAt: instant.nullable() })),
    missed: z.array(z.object({ ...VisitHead, missedAt: instant })),
    next: z.object({ number: z.string(), reason: CallReason }).nullable(),
    undo: z.object({ number: z.string(), what: z.string(), until: instant }).nullable(),
    today: z.object({ served: z.int(), averageMinutes: z.number().nullable() }),
    referralOwners: z.array(z.string()),
    registerBadge: RegisterBadge.nullable(),
    troubles: z.array(PrinterTrouble),
  }),
]);
export type CounterView = z.output<typeof CounterView>;
export type AtCounterView = Extract<CounterView, { is: 'at-counter' }>;

export const views = { kiosk: KioskView, display: DisplayView, counter: CounterView } as const;
export type ViewOf<Role extends keyof typeof views> = z.output<(typeof views)[Role]>;
