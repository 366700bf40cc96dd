import type { OutcomeSetup, ServiceSetup } from '../hall-setup.ts';
import type { Deed, OutcomeNeed } from './work.ts';
import type { LetterSetup } from '../letters/letter-setup.ts';
import type { StepId } from '../ids.ts';
import { following, nowhere, opening, stepsBehind } from './marking.ts';
import type { Marking } from './marking.ts';
import { stepOf } from './procedure.ts';
import type { Procedure, StepOutcome, StepSetup } from './procedure.ts';

/** Who might apply: what the register would say, and whether the papers can ever be had. */
interface World {
  readonly listed: boolean;
  readonly hasPapers: boolean;
}

/** A case as far as it decides about outcomes. */
export interface RunState extends Marking {
  readonly world: World;
  readonly checked: boolean;
  readonly papers: 'unknown' | 'complete' | 'missing';
  readonly letter: 'none' | 'draft' | 'signed';
  readonly parafs: readonly StepId[];
  readonly handedOver: boolean;
  readonly ended: boolean;
  /** A step that began while it was under way; null: none did. */
  readonly twice: StepId | null;
}

const worlds: readonly World[] = [true, false].flatMap((listed) => [
  { listed, hasPapers: true },
  { listed, hasPapers: false },
]);

/** The cases as they leave the counters, for everybody who might apply; a clerk there may have judged the papers wrongly. */
export function entriesOf(service: ServiceSetup): RunState[] {
  const outcomes = service.journey.flatMap((stop) => stop.outcomes);
  return outcomes.flatMap((outcome) => worlds.flatMap((world) => entry(service.case, outcome, world) ?? []));
}

function entry(procedure: Procedure | undefined, outcome: OutcomeSetup, world: World): RunState | null {
  const { opens = [], needs, does = [] } = outcome;
  if (!procedure || opens.length === 0) return null;
  const papers = needs.includes('papers-complete')
    ? 'complete'
    : needs.includes('papers-missing')
      ? 'missing'
      : 'unknown';
  const start: RunState = {
    ...{ world, papers, letter: 'none', parafs: [], handedOver: false, ended: false, twice: null },
    checked: needs.some((need) => need === 'listed' || need === 'not-listed' || need === 'register-checked'),
    ...opening(procedure, nowhere, opens),
  };
  if (!needs.every((need) => isMet(need, start))) return null;
  return does.includes('draft-letter') ? { ...start, letter: 'draft' } : start;
}

/** Every state that can follow by one press of somebody who may press it. */
export function movesFrom(service: ServiceSetup, letter: LetterSetup | undefined, state: RunState): RunState[] {
  const procedure = service.case;
  if (!procedure || state.ended) return [];
  return state.open.flatMap((stepId) => {
    const step = stepOf(procedure, stepId);
    if (!step) return [];
    return [
      ...looks(step, state),
      ...step.outcomes.flatMap((outcome) => acts(procedure, step, outcome, letter, state)),
    ];
  });
}

export const stateKey = (state: RunState): string =>
  JSON.stringify([
    state.world,
    [...state.open].toSorted(),
    [...state.arrived].toSorted(),
    state.checked,
    state.papers,
    state.letter,
    state.parafs,
    state.handedOver,
    state.ended,
    state.twice,
  ]);

/** Looking at the papers and into the register moves nothing; papers can be found wanting that were thought complete. */
function looks({ work }: StepSetup, state: RunState): RunState[] {
  const judged: RunState[] = [{ ...state, papers: 'missing' }];
  if (state.world.hasPapers) judged.push({ ...state, papers: 'complete' });
  return [
    ...(work.includes('check-papers') ? judged : []),
    ...(work.includes('check-register') ? [{ ...state, checked: true }] : []),
  ];
}

function acts(
  procedure: Procedure,
  step: StepSetup,
  outcome: StepOutcome,
  letter: LetterSetup | undefined,
  state: RunState,
): RunState[] {
  if (!outcome.needs.every((need) => isMet(need, state))) return [];
  const kept = outcome.returns ? parafsKept(procedure, state, outcome.opens) : state.parafs;
  let done: RunState | null = { ...state, parafs: kept };
  for (const deed of outcome.does ?? []) done = done && doDeed(done, deed, step, letter);
  if (!done) return [];
  const to = following(procedure, state, step.id, outcome);
  const left = state.open.filter((id) => id !== step.id);
  const twice = outcome.returns || outcome.ends ? null : (outcome.opens.find((id) => left.includes(id)) ?? null);
  return [{ ...done, ...to, ended: outcome.ends !== undefined, twice: state.twice ?? twice }];
}

function parafsKept(procedure: Procedure, { parafs }: RunState, targets: readonly StepId[]): readonly StepId[] {
  const again = new Set(targets.flatMap((id) => [id, ...stepsBehind(procedure, id)]));
  const first = parafs.findIndex((id) => again.has(id));
  return first < 0 ? parafs : parafs.slice(0, first);
}

/** LE1, LE2: as letters/deeds.ts decides it; null: it would be refused. */
function doDeed(state: RunState, deed: Deed, step: StepSetup, setup: LetterSetup | undefined): RunState | null {
  const chain = setup?.paraf ?? [];
  switch (deed) {
    case 'draft-letter': {
      const mayBe = (setup?.about ?? 'listed-person') === 'applicant' || (state.checked && state.world.listed);
      return setup && state.letter !== 'signed' && mayBe ? { ...state, letter: 'draft', parafs: [] } : null;
    }
    case 'paraf': {
      const due = chain[state.parafs.length];
      const isDue = state.letter === 'draft' && due?.some((role) => step.roles.includes(role));
      return isDue ? { ...state, parafs: [...state.parafs, step.id] } : null;
    }
    case 'sign':
      return state.letter === 'draft' && state.parafs.length >= chain.length ? { ...state, letter: 'signed' } : null;
    case 'hand-over':
      return setup && state.letter !== 'signed' ? null : { ...state, handedOver: true };
  }
}

function isMet(need: OutcomeNeed, { world, checked, papers, letter, handedOver }: RunState): boolean {
  switch (need) {
    case 'papers-complete':
      return papers === 'complete';
    case 'papers-missing':
      return papers === 'missing';
    case 'register-checked':
      return checked;
    case 'listed':
      return checked && world.listed;
    case 'not-listed':
      return checked && !world.listed;
    case 'letter-issued':
      return letter === 'signed';
    case 'letter-not-issued':
      return letter !== 'signed';
    case 'handed-over':
      return handedOver;
    case 'applicant-known':
      return true; // typed in where it is needed, and nothing about the person can make it fail
  }
}
