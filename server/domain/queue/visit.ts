import type {
  CaseId,
  ClerkId,
  CounterId,
  LetterId,
  OutcomeId,
  PriorityId,
  ServiceId,
  StationId,
  VisitId,
} from '../ids.ts';
import type { Bringer } from '../cases/bringer.ts';
import type { OutcomeNeed } from '../procedures/work.ts';
import type { Instant } from '../hall-time/instant.ts';

/** One person with one number on one service day, and where that person is. */
export interface Visit {
  readonly id: VisitId;
  /** What the slip's QR carries (IS7). */
  readonly token: string;
  readonly number: string;
  readonly serviceId: ServiceId;
  readonly language: 'id' | 'en';
  readonly arrivedAt: Instant;
  readonly priorityId: PriorityId | null;
  readonly priorityConfirmed: boolean;
  readonly stage: Stage;
  /** How often the stage has changed, undone acts included: tells a clerk's screen that shows it as it was (CA18). */
  readonly edition: number;
  /** Stations still to come after the present one. */
  readonly route: readonly StationId[];
  /** Needs of outcomes that earlier stages did not meet; absent: none. */
  readonly goesWithout?: readonly OutcomeNeed[];
  readonly need: string;
  readonly note: string;
  readonly papers: Readonly<Record<string, PaperState>>;
  readonly file: VisitFile | null;
  readonly check: RegisterCheck | null;
  readonly letter: { readonly id: LetterId; readonly number: string; readonly copies: number } | null;
  /** The applicant's name, masked as in a list; empty until it is known. */
  readonly applicant: string;
  /** Who brings the request; null: the applicant; absent: nobody has asked yet (CS11). */
  readonly bringer?: Bringer | null;
  /** The case that began when the papers were complete, or that the visitor came back for. */
  readonly caseId: CaseId | null;
  readonly undo: Undo | null;
  /** The visitor is here for another service, too (CA17). */
  readonly furtherTo?: FurtherTo;
}

/** The first number of the same person, and when it was given. */
export interface FurtherTo {
  readonly visitId: VisitId;
  readonly number: string;
  readonly since: Instant;
}

/** A place in the queue of one station. `since` is the original arrival, or the time of restoring (CA6, CA8). */
interface Place {
  readonly stationId: StationId;
  readonly since: Instant;
  readonly overtaken: number;
}

/** The place of the act that led to a stage in the sequence of all the hall's acts: what shows the latest first goes by it, since a clock may be set back (DU9). */
type ActOrder = number;

/** Fields that exist in one stage only exist only in its variant. */
export type Stage =
  | ({ readonly is: 'waiting' } & Place)
  | ({
      readonly is: 'called';
      readonly counterId: CounterId;
      readonly calledAt: Instant;
      readonly calls: number;
      readonly order: ActOrder;
    } & Place &
      Called)
  | ({
      readonly is: 'serving';
      readonly counterId: CounterId;
      readonly startedAt: Instant;
      readonly order: ActOrder;
    } & Place &
      Called)
  | ({
      readonly is: 'held';
      readonly reason: string;
      readonly returnAt: Instant | null;
      /** Waits in the hall until this case calls. */
      readonly forCase: CaseId | null;
    } & Place)
  | { readonly is: 'missed'; readonly stationId: StationId; readonly missedAt: Instant; readonly order: ActOrder }
  | { readonly is: 'done'; readonly at: Instant; readonly outcomeId: OutcomeId | 'expired' };

interface Called {
  readonly reason: CallReason;
}

type StageName = Stage['is'];
export type VisitIn<Name extends StageName> = Visit & { readonly stage: Extract<Stage, { is: Name }> };

/** CA3: why this visitor and not another. */
export type CallReason =
  | { readonly is: 'turn'; readonly since: Instant }
  | { readonly is: 'priority'; readonly priorityId: PriorityId; readonly since: Instant; readonly equals: Instant }
  | { readonly is: 'overtaken'; readonly since: Instant; readonly times: number }
  | { readonly is: 'chosen'; readonly since: Instant; readonly why: string };

export type PaperState = 'present' | 'missing' | 'not-needed';

/** The papers, gone ahead to another station while the visitor stays (CS3). */
type VisitFile =
  | { readonly is: 'sent'; readonly stationId: StationId; readonly sentAt: Instant }
  | { readonly is: 'taken'; readonly stationId: StationId; readonly sentAt: Instant; readonly counterId: CounterId }
  | { readonly is: 'answered'; readonly stationId: StationId; readonly sentAt: Instant; readonly at: Instant };

/** A position in the register: a snapshot's number and the person's in it. Never the NIK. */
export interface RegisterEntry {
  readonly snapshot: number;
  readonly personId: number;
}

/** The answer of a check; `found` null: not listed. */
export interface RegisterCheck {
  readonly by: 'kiosk' | 'station';
  readonly found: RegisterEntry | null;
  readonly at: Instant;
}

/** Acts of a clerk that can be undone. */
export type UndoableAct =
  | 'visit-called'
  | 'serving-started'
  | 'visit-held'
  | 'visit-resumed'
  | 'visit-transferred'
  | 'visit-missed'
  | 'visit-restored'
  | 'stage-finished'
  | 'priority-settled'
  | 'file-sent'
  | 'file-taken'
  | 'file-released'
  | 'case-linked';

/** CA10: what can be undone, by whom, and the visit as it was before. */
export interface Undo {
  readonly what: UndoableAct;
  readonly counterId: CounterId;
  /** The clerk who acted: somebody else may sit there by now (CA14). Absent in snapshots of older programs. */
  readonly clerkId?: ClerkId;
  readonly at: Instant;
  /** The act's position in the sequence of all the hall's acts. */
  readonly order: number;
  readonly before: Omit<Visit, 'undo'>;
  readonly overtook: readonly VisitId[];
  /** Of a link: the act before it. An older program could not undo links, and undid that one instead. */
  readonly under?: Undo;
}

export function isIn<Name extends StageName>(visit: Visit, name: Name): visit is VisitIn<Name> {
  return visit.stage.is === name;
}

/** A visitor occupies a counter from the call until the stage there ends. */
export function isAtCounter(visit: Visit): visit is VisitIn<'called'> | VisitIn<'serving'> {
  return visit.stage.is === 'called' || visit.stage.is === 'serving';
}

/** All visits of one person share their first visit. */
export const firstVisitOf = (visit: Visit): VisitId => visit.furtherTo?.visitId ?? visit.id;

export const isOver = (visit: Visit): boolean => visit.stage.is === 'done';

/** The visitor is served at this counter, or the file was taken there. */
export function isWorkedOnAt(visit: Visit, counterId: CounterId): boolean {
  if (visit.stage.is === 'serving' && visit.stage.counterId === counterId) return true;
  return visit.file?.is === 'taken' && visit.file.counterId === counterId;
}
