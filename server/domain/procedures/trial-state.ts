import type { StepId } from '../ids.ts';
import type { Marking } from './marking.ts';

/** A possible applicant: what the register would say, and whether the papers can ever be obtained. */
export interface World {
  readonly listed: boolean;
  readonly hasPapers: boolean;
}

/** The part of a case on which outcomes depend. */
export interface RunState extends Marking {
  readonly world: World;
  /** It began at home: somebody there waits for an answer, and can be asked for papers. */
  readonly fromHome: boolean;
  readonly checked: boolean;
  /** The applicant is known, from the counter or the register. */
  readonly applicantKnown: boolean;
  readonly papers: 'unknown' | 'complete' | 'missing';
  readonly letter: 'none' | 'draft' | 'signed';
  readonly parafs: readonly StepId[];
  readonly handedOver: boolean;
  readonly ended: boolean;
  /** A step that was opened while already open; null: none was. */
  readonly twice: StepId | null;
}

export const stateKey = (state: RunState): string =>
  JSON.stringify([
    state.world,
    state.fromHome,
    [...state.open].toSorted(),
    [...state.arrived].toSorted(),
    state.checked,
    state.applicantKnown,
    state.papers,
    state.letter,
    state.parafs,
    state.handedOver,
    state.ended,
    state.twice,
  ]);
