import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { diskTroubles, rights } from '../lists.ts';
import { NumbersStop, PrinterCondition, RegisterBadge, common, id, instant } from '../view-parts.ts';
import { StaffAlarms } from './alarm-view.ts';
import { Inbox, OutageNow } from './case-view.ts';
import { ComplaintInbox } from './complaint-view.ts';
import { MessageMedium, MessageTrouble } from './message-view.ts';
import { CallReason, VisitCard, VisitHead, VisitorHere } from './visit-card.ts';

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
  /** Null: it was taken out of the hall's file. */
  condition: PrinterCondition.nullable(),
  /** Papers that will be printed without further help once the printer works again. */
  waiting: z.int(),
  /** Jobs that a person must decide about (PR3). */
  jobs: z.array(
    z.object({
      jobId: id,
      number: z.string().nullable(),
      kind: z.string(),
      /** A letter that was cancelled came out (LE8). */
      toBeFetched: z.literal(true).optional(),
    }),
  ),
});

export const Right = z.enum(rights);
export type Right = z.output<typeof Right>;

/** A visitor at that kiosk wants somebody to come. */
const HelpWanted = z.object({ kioskId: id, kiosk: z.string(), since: instant });
export type HelpWanted = z.output<typeof HelpWanted>;

const CounterChoice = z.object({ id, name: Bilingual, station: Bilingual, takenBy: z.string().nullable() });

const Clerk = z.object({ id, name: z.string(), rights: z.array(Right) });
/** Services and colleagues, for the search of cases and for a request that a clerk enters. */
const Directory = z.object({
  services: z.array(z.object({ id, name: Bilingual })),
  clerks: z.array(z.object({ id, name: z.string() })),
  /** What this clerk may enter for people who wrote from home. */
  fromHome: z.array(
    z.object({
      id,
      name: Bilingual,
      purposes: z.array(z.string()),
      /** CS4: of those with the same `oneOf`, which follow each other, one is enough. */
      papers: z.array(z.object({ id, text: z.string(), mandatory: z.boolean(), oneOf: z.int().optional() })),
      broughtBy: z.array(z.object({ id, name: Bilingual })),
    }),
  ),
  /** By which media the hub itself sends. */
  sends: z.array(MessageMedium),
});

/** What is shown to whoever is signed in, at a counter or not. */
const signedIn = {
  ...common,
  clerk: Clerk,
  /** Null: this clerk has no role in any case. */
  inbox: Inbox.nullable(),
  /** Null: this clerk has no part in complaints. */
  complaints: ComplaintInbox.nullable(),
  /** The oldest of the messages that will not be sent without help, and how many more there are. */
  messages: z.array(MessageTrouble),
  moreMessages: z.int(),
  /** May see reports and books (RP6). */
  reports: z.boolean(),
  directory: Directory,
  outage: OutageNow.nullable(),
  troubles: z.array(PrinterTrouble),
  helpWanted: z.array(HelpWanted),
  alarms: StaffAlarms,
  /** Displays that should speak, in rooms where none does (VL4). */
  silentDisplays: z.array(z.string()),
  /** After so many minutes without a touch the screen locks itself (AC2); absent: as usual. */
  lockMinutes: z.int().optional(),
  /** Why the hub cannot store anything at the moment; null: it can (DU7). */
  notKept: z.enum(diskTroubles).nullable(),
};

export const CounterView = z.discriminatedUnion('is', [
  z.object({
    ...common,
    is: z.literal('signed-out'),
    counters: z.array(CounterChoice),
    fixedCounterId: id.nullable(),
    /** Somebody is signed in here and has locked the screen: his name, and whether his PIN opens it (AC2). */
    locked: z.object({ name: z.string(), byPin: z.boolean() }).nullable(),
    alarms: StaffAlarms,
  }),
  /** Signed in without a counter: settings only, or the counter was taken over or closed. */
  z.object({
    ...signedIn,
    is: z.literal('without-counter'),
    counters: z.array(CounterChoice),
  }),
  z.object({
    ...signedIn,
    is: z.literal('at-counter'),
    counter: z.object({
      id,
      name: Bilingual,
      station: Bilingual,
      stationId: id,
      /** Null: it has none, so numbers are only told. */
      printer: PrinterCondition.nullable(),
    }),
    paused: z.string().nullable(),
    visitor: VisitorHere.nullable(),
    /** Files taken at this counter, while their visitors sit elsewhere. */
    desk: z.array(VisitCard),
    files: z.array(FileRow),
    /** The first of those waiting, in the order in which they would be called. */
    queue: z.array(QueueRow),
    /** How many wait in all. */
    queueLength: z.int(),
    /** For which services a number is given now (IS9). */
    giving: z.array(z.object({ id, name: Bilingual })),
    stops: NumbersStop.optional(),
    /** What a clerk may grant a visitor who did not declare it (IS6). */
    priorities: z.array(z.object({ id, name: Bilingual })),
    held: z.array(
      z.object({ ...VisitHead, reason: z.string(), returnAt: instant.nullable(), forCase: z.string().nullable() }),
    ),
    missed: z.array(z.object({ ...VisitHead, missedAt: instant })),
    next: z.object({ number: z.string(), reason: CallReason }).nullable(),
    /** `act`: which of the hall's acts it would undo (CA18). */
    undo: z.object({ act: z.int(), number: z.string(), what: z.string(), until: instant }).nullable(),
    today: z.object({ served: z.int(), averageMinutes: z.number().nullable() }),
    referralOwners: z.array(z.string()),
    registerBadge: RegisterBadge.nullable(),
  }),
]);
export type CounterView = z.output<typeof CounterView>;
export type AtCounterView = Extract<CounterView, { is: 'at-counter' }>;
