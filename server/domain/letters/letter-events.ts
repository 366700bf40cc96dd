import type { CaseAct } from '../cases/case-events.ts';
import type { CaseId, ClerkId, LetterId, StepId, VisitId } from '../ids.ts';
import type { RegisterEntry } from '../queue/visit.ts';

export type LetterEvent =
  | (CaseAct & {
      readonly type: 'letter-drafted';
      readonly letterId: LetterId;
      readonly about: RegisterEntry | null;
      readonly purpose: string;
    })
  | (CaseAct & { readonly type: 'paraf-given'; readonly letterId: LetterId; readonly stepId: StepId | null })
  | (CaseAct & {
      readonly type: 'letter-signed';
      readonly letterId: LetterId;
      readonly visitId: VisitId;
      readonly number: string;
      readonly year: number;
      readonly sequence: number;
      readonly code: string;
      readonly about: RegisterEntry | null;
      readonly purpose: string;
    })
  | (CaseAct & { readonly type: 'case-letter-copied'; readonly letterId: LetterId; readonly copy: number })
  /** The number stays used, with the reason (LE2). */
  | {
      readonly type: 'letter-cancelled';
      readonly letterId: LetterId;
      readonly caseId: CaseId | null;
      readonly clerkId: ClerkId;
      readonly reason: string;
    };
