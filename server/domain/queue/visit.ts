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
  /** Stations still to come after the present one. */
  readonly route: readonly StationId[];
  /** What earlier stages did not give him, by the needs of their outcomes; absent: nothing of the kind. */
  readonly goesWithout?: readonly OutcomeNeed[];
  readonly need: string;
  readonly note: string;
  readonly papers: Readonly<Record<string, PaperState>>;
  readonly file: VisitFile | null;
  readonly check: RegisterCheck | null;
  readonly letter: { readonly id: LetterId; readonly number: string; readonly copies: number } | null;
  /** Who applies, masked as in a list; empty until somebody has said. */
  readonly applicant: string;
  /** Who brings it for him; null: he himself, absent: nobody has asked (CS11). */
  readonly bringer?: Bringer | null;
  /** The case behind it, once its papers were complete, or one that the visitor came back for. */
  readonly caseId: CaseId | null;
  readonly undo: Undo | null;
  /** He is here for another service, too (CA17). */
  readonly furtherTo?: FurtherTo;
}

/** With which number somebody came first, and when. */
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

/** Fields that exist only in one stage exist only in that variant. */
export type Stage =
  | ({ readonly is: 'waiting' } & Place)
  | ({
      readonly is: 'called';
      readonly counterId: CounterId;
      readonly calledAt: Instant;
      readonly calls: number;
    } & Place &
      Called)
  | ({ readonly is: 'serving'; readonly counterId: CounterId; readonly startedAt: Instant } & Place & Called)
  | ({
      readonly is: 'held';
      readonly reason: string;
      readonly returnAt: Instant | null;
      /** Sits in the hall until this case calls. */
      readonly forCase: CaseId | null;
    } & Place)
  | { readonly is: 'missed'; readonly stationId: StationId; readonly missedAt: Instant }
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

/** Where in the register a person stands: a snapshot's number and the person's in it. Never the NIK. */
export interface RegisterEntry {
  readonly snapshot: number;
  readonly personId: number;
}

/** What a look into the register said; `found` null: not listed. */
export interface RegisterCheck {
  readonly by: 'kiosk' | 'station';
  readonly found: RegisterEntry | null;
  readonly at: Instant;
}

/** What a clerk did that can be taken back. */
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
  | 'file-released';

/** CA10: what can be taken back, by whom, and how the visit stood before. */
export interface Undo {
  readonly what: UndoableAct;
  readonly counterId: CounterId;
  /** Whose act it was: somebody else may sit there by now (CA14). Absent in snapshots of older programs. */
  readonly clerkId?: ClerkId;
  readonly at: Instant;
  /** Which act of the hall it was. */
  readonly order: number;
  readonly before: Omit<Visit, 'undo'>;
  readonly overtook: readonly VisitId[];
}

export function isIn<Name extends StageName>(visit: Visit, name: Name): visit is VisitIn<Name> {
  return visit.stage.is === name;
}

/** A visitor occupies a counter from the call until the stage there ends. */
export function isAtCounter(visit: Visit): visit is VisitIn<'called'> | VisitIn<'serving'> {
  return visit.stage.is === 'called' || visit.stage.is === 'serving';
}

/** The visits of one person are those with one first visit. */
export const firstVisitOf = (visit: Visit): VisitId => visit.furtherTo?.visitId ?? visit.id;

export const isOver = (visit: Visit): boolean => visit.stage.is === 'done';

/** The visitor is served at this counter, or the file was taken there. */
export function isWorkedOnAt(visit: Visit, counterId: CounterId): boolean {
  if (visit.stage.is === 'serving' && visit.stage.counterId === counterId) return true;
  return visit.file?.is === 'taken' && visit.file.counterId === counterId;
}
