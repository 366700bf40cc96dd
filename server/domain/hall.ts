import type { GivenAhead } from './given-ahead.ts';
import type { StaffAlarm } from './alarm/staff-alarm.ts';
import type { Restored } from './backup/restored.ts';
import type { Case } from './cases/case.ts';
import type { HelpCall } from './help/help-call.ts';
import type { Complaint } from './complaints/complaint.ts';
import type { HallSetup } from './hall-setup.ts';
import type { Instant } from './hall-time/instant.ts';
import type { Day } from './hall-time/zone.ts';
import type {
  AlarmId,
  CaseId,
  ClerkId,
  ComplaintId,
  CounterId,
  JobId,
  KioskId,
  MessageId,
  PrinterId,
  ServiceId,
  StationId,
  VisitId,
} from './ids.ts';
import { OrderedMap } from './ordered-map.ts';
import type { PrinterCondition, PrintJob } from './paper/print-job.ts';
import type { Message } from './post/message.ts';
import type { Announcement } from './queue/announcement.ts';
import type { ServingSample } from './queue/waiting-time.ts';
import type { ClosedToday, HallMessage } from './supervision/supervised.ts';
import { isAtCounter } from './queue/visit.ts';
import type { Visit, VisitIn } from './queue/visit.ts';

/**
 * DU15: the version of the shape of `Hall`. Raise it whenever the same events make another hall than before, even by one field: snapshots of another
 * version are ignored and the ledger is replayed. `older-halls.test.ts` fails if it is forgotten.
 */
export const HALL_SHAPE = 8;

/** The hall's state in memory: everything a decision may look at. What is over is dropped from it; the ledger's tables keep it. */
export interface Hall {
  readonly setup: HallSetup;
  /** The service day that numbers are given on. It never goes back, whatever the clock does (IS1). */
  readonly day: Day;
  readonly visits: ReadonlyMap<VisitId, Visit>;
  /** Arrival of today's latest visitor, as the queue counts it (DU9). */
  readonly lastArrival: Instant;
  /** When finished visits were last dropped from memory. */
  readonly clearedAt: Instant;
  /** The last number given today, per series, and how many, per service. */
  readonly lastNumber: ReadonlyMap<string, number>;
  readonly issuedToday: ReadonlyMap<ServiceId, number>;
  readonly staffed: ReadonlyMap<CounterId, Staffing>;
  readonly announcements: readonly Announcement[];
  /** Counts undoable acts: gives their order, for which the clock cannot be trusted (CA10). */
  readonly acts: number;
  readonly samples: ReadonlyMap<StationId, readonly ServingSample[]>;
  /** What each clerk has finished today. */
  readonly servedBy: ReadonlyMap<ClerkId, { readonly visitors: number; readonly tookMs: number }>;
  /** Open cases, and those that ended today. */
  readonly cases: ReadonlyMap<CaseId, Case>;
  readonly lastCase: { readonly year: number; readonly sequence: number };
  /** Open complaints, and those that ended today. */
  readonly complaints: ReadonlyMap<ComplaintId, Complaint>;
  /** Absent: no clock was ever ahead. */
  readonly givenAhead?: GivenAhead;
  /** Absent: it was never restored from a backup. */
  readonly restored?: Restored;
  readonly lastComplaint: { readonly year: number; readonly sequence: number };
  /** As long as an open case's clock may have stood still in them (CS5). */
  readonly outages: readonly RecordedOutage[];
  readonly lastLetter: { readonly year: number; readonly sequence: number };
  readonly jobs: ReadonlyMap<JobId, PrintJob>;
  readonly printers: ReadonlyMap<PrinterId, PrinterCondition>;
  /** Messages that are not settled. */
  readonly messages: ReadonlyMap<MessageId, Message>;
  readonly register: RegisterInUse | null;
  /** Today's calls for a clerk, the last of each kiosk. */
  readonly help: ReadonlyMap<KioskId, HelpCall>;
  /** Today's staff alarms: those that stand, and those that have ended just now. */
  readonly alarms: ReadonlyMap<AlarmId, StaffAlarm>;
  /** Closed for the rest of today. */
  readonly closedServices: ReadonlyMap<ServiceId, ClosedToday>;
  /** The day was ended before its hours were over. */
  readonly endedToday: ClosedToday | null;
  /** The last message to the hall, which may be over. */
  readonly message: HallMessage | null;
}

export interface Staffing {
  readonly clerkId: ClerkId;
  /** Why the counter takes a break, or null. */
  readonly paused: string | null;
}

export interface RecordedOutage {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: string;
  /** Who recorded it. */
  readonly by: ClerkId;
}

interface RegisterInUse {
  readonly snapshot: number;
  readonly name: string;
  readonly period: string;
  readonly people: number;
}

export function newHall(setup: HallSetup): Hall {
  return {
    setup,
    day: '',
    visits: OrderedMap.of([]),
    lastArrival: 0,
    clearedAt: 0,
    lastNumber: new Map(),
    issuedToday: new Map(),
    staffed: new Map(),
    announcements: [],
    acts: 0,
    samples: new Map(),
    servedBy: new Map(),
    cases: OrderedMap.of([]),
    lastCase: { year: 0, sequence: 0 },
    complaints: OrderedMap.of([]),
    lastComplaint: { year: 0, sequence: 0 },
    outages: [],
    lastLetter: { year: 0, sequence: 0 },
    jobs: OrderedMap.of([]),
    printers: new Map(),
    messages: OrderedMap.of([]),
    register: null,
    help: new Map(),
    alarms: new Map(),
    closedServices: new Map(),
    endedToday: null,
    message: null,
  };
}

/** CA4: at most one visitor is called or served at a counter. */
export function visitorAt(hall: Hall, counterId: CounterId): VisitIn<'called'> | VisitIn<'serving'> | undefined {
  for (const visit of hall.visits.values()) {
    if (isAtCounter(visit) && visit.stage.counterId === counterId) return visit;
  }
  return undefined;
}

/** Counters of a station that a clerk has opened and that are not on a break. */
export function openCounters(hall: Hall, stationId: StationId): number {
  return hall.setup.counters.filter(
    (counter) => counter.stationId === stationId && hall.staffed.get(counter.id)?.paused === null,
  ).length;
}
