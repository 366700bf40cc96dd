import type { Bilingual } from '../bilingual.ts';
import type { Deed, OutcomeNeed, Work } from './work.ts';
import type { TimeLimit } from '../hall-time/working-time.ts';
import type { OutcomeId, RoleId, StationId, StepId } from '../ids.ts';

/** The steps of a case by the service's standard (CS1): data of the hall, never code. */
export interface Procedure {
  readonly steps: readonly StepSetup[];
}

export interface StepSetup {
  readonly id: StepId;
  readonly name: Bilingual;
  /** Any one of them may act (001 line 11: Kabid or functional officer). */
  readonly roles: readonly RoleId[];
  /** `outside`: nobody here does it; it is recorded when its paper comes back. */
  readonly place: 'counter' | 'desk' | 'field' | 'outside' | 'home';
  readonly work: readonly Work[];
  /** Opens only when all of these are done (CS3). */
  readonly joins?: readonly StepId[] | undefined;
  /** A limit for this step alone, from when it opens. */
  readonly limit?: TimeLimit | undefined;
  /** A visitor who waits in the hall is called here when the step opens. */
  readonly visitorAt?: StationId | undefined;
  /** Records required when the step is done: the number of a decree, a sum, a finding. */
  readonly records?: readonly RecordField[] | undefined;
  readonly outcomes: readonly StepOutcome[];
}

export interface RecordField {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: 'text' | 'day' | 'rupiah';
  readonly required: boolean;
}

export interface StepOutcome {
  readonly id: OutcomeId;
  readonly name: Bilingual;
  /** Several: parallel branches (CS3). None: the case ends. A branch opens the step that joins it. */
  readonly opens: readonly StepId[];
  /** How the case ends with it. */
  readonly ends?: CaseEnd | undefined;
  /** A return for correction: needs a reason, and withdraws what came after the step it goes to (CS6). */
  readonly returns?: boolean | undefined;
  readonly needs: readonly OutcomeNeed[];
  readonly does?: readonly Deed[] | undefined;
}

export type CaseEnd = 'done' | 'refused';

export const stepOf = <Step extends { readonly id: StepId }>(
  procedure: { readonly steps: readonly Step[] } | undefined,
  id: StepId,
): Step | undefined => procedure?.steps.find((step) => step.id === id);
