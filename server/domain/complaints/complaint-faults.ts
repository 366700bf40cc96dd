import { following, nowhere, opening } from '../procedures/marking.ts';
import type { Marking } from '../procedures/marking.ts';
import type { ProcedureFault } from '../procedures/procedure-faults.ts';
import { stepOf } from '../procedures/procedure.ts';
import { alwaysEnds, endingStates, walk } from '../procedures/walk.ts';
import type { Walked } from '../procedures/walk.ts';
import type { StepId } from '../ids.ts';
import { isMet, markingOf } from './complaint.ts';
import type { Complaint, ComplaintAnswer } from './complaint.ts';
import type { ComplaintDeed, ComplaintOutcome, ComplaintSetup } from './complaint-setup.ts';
import { faultsInShape } from './complaint-shape.ts';

/** The parts of a complaint's state on which outcomes depend. */
interface ComplaintState extends Marking {
  readonly answer: ComplaintAnswer['state'] | null;
  readonly ended: boolean;
  /** A step that was opened while already open; null: none was. */
  readonly twice: StepId | null;
}

const keyOf = ({ open, arrived, answer, ended, twice }: ComplaintState): string =>
  JSON.stringify([[...open].toSorted(), [...arrived].toSorted(), answer, ended, twice]);

/** CM11: every complaint must be able to end, by whichever channel it came; a fault names the step that prevents it. */
export function faultsInComplaints(setup: ComplaintSetup): ProcedureFault[] {
  const at = (stepId: StepId) => `complaints.steps[${setup.steps.findIndex(({ id }) => id === stepId)}]`;
  const shape = faultsInShape(setup, at);
  if (shape.length > 0) return shape;
  const entries = setup.channels.map(({ opens }) => ({ ...fresh, ...opening(setup, nowhere, opens) }));
  const walked = walk<ComplaintState>(entries, (state) => movesFrom(setup, state), keyOf);
  if (!walked) {
    return [{ path: 'complaints.steps', sentence: 'complaints have more ways through it than anybody could follow' }];
  }
  const faults = [...begunTwice(walked, at), ...stuck(walked, at), ...neverReached(setup, walked, at)];
  return faults.length > 0 ? faults : neverChosen(setup, walked, at);
}

/** HF4: whether an open complaint can still end, whatever is done, under these steps. */
export function canAlwaysEnd(setup: ComplaintSetup, complaint: Complaint): boolean {
  const state = { ...fresh, ...markingOf(complaint), answer: complaint.answer?.state ?? null };
  return alwaysEnds(walk<ComplaintState>([state], (each) => movesFrom(setup, each), keyOf));
}

const fresh = { answer: null, ended: false, twice: null } as const;

function movesFrom(setup: ComplaintSetup, state: ComplaintState): ComplaintState[] {
  if (state.ended) return [];
  return state.open.flatMap((stepId) => {
    const outcomes = stepOf(setup, stepId)?.outcomes ?? [];
    return outcomes.flatMap((outcome) => moved(setup, stepId, outcome, state) ?? []);
  });
}

/** Mirrors act-on-complaint.ts, for somebody who writes down whatever is asked. */
function moved(
  setup: ComplaintSetup,
  stepId: StepId,
  outcome: ComplaintOutcome,
  state: ComplaintState,
): ComplaintState | null {
  const { does = [], needs, opens, ends, returns } = outcome;
  const answer = returns && state.answer !== null ? 'written' : state.answer;
  if (!needs.every((need) => isMet(need, state.answer))) return null;
  if (does.length > 0 && answer === null && !does.includes('write-answer')) return null;
  const left = new Set(state.open.filter((id) => id !== stepId));
  const twice = returns ? null : (opens.find((id) => left.has(id)) ?? null);
  return {
    ...following(setup, state, stepId, outcome),
    answer: answerAfter(does, answer),
    ended: ends !== undefined,
    twice: state.twice ?? twice,
  };
}

function answerAfter(does: readonly ComplaintDeed[], before: ComplaintState['answer']): ComplaintState['answer'] {
  if (does.includes('deliver')) return 'delivered';
  if (does.includes('endorse')) return 'endorsed';
  return does.includes('write-answer') ? 'written' : before;
}

/** Steps from which no end can be reached, each told once: dead ends first, else all the steps of a loop. */
function stuck(walked: Walked<ComplaintState>, at: (stepId: StepId) => string): ProcedureFault[] {
  const { states, next } = walked;
  const ending = endingStates(walked);
  const endless = [...states].filter(([key]) => !ending.has(key));
  const dead = endless.filter(([key]) => next.get(key)?.length === 0);
  const faults = new Map<string, ProcedureFault>();
  for (const [, { open, arrived, answer }] of dead.length > 0 ? dead : endless) {
    const stepId = open[0] ?? arrived[0] ?? '';
    const so = answer === null ? 'no answer is written' : `the answer is ${answer}`;
    const sentence =
      open.length === 0
        ? `after "${stepId}" a join can wait for ever`
        : `a complaint can get stuck at "${stepId}" (${so})`;
    if (!faults.has(stepId)) faults.set(stepId, { path: at(stepId), sentence });
  }
  return [...faults.values()];
}

function begunTwice({ states }: Walked<ComplaintState>, at: (stepId: StepId) => string): ProcedureFault[] {
  const twice = new Set([...states.values()].map((state) => state.twice).filter((id) => id !== null));
  return [...twice].map((id) => ({ path: at(id), sentence: `"${id}" can begin while it is still under way` }));
}

/** An outcome that can never be chosen: by then nobody can have done to the answer what it needs. */
function neverChosen(
  setup: ComplaintSetup,
  { states }: Walked<ComplaintState>,
  at: (stepId: StepId) => string,
): ProcedureFault[] {
  const canBe = (stepId: StepId, outcome: ComplaintOutcome): boolean =>
    [...states.values()].some((state) => state.open.includes(stepId) && moved(setup, stepId, outcome, state) !== null);
  return setup.steps.flatMap(({ id, outcomes }) =>
    outcomes
      .filter((outcome) => !canBe(id, outcome))
      .map((outcome) => ({
        path: at(id),
        sentence: `"${outcome.id}" of "${id}" can never be chosen: the answer it needs is never written or endorsed before`,
      })),
  );
}

function neverReached(
  { steps }: ComplaintSetup,
  { states }: Walked<ComplaintState>,
  at: (stepId: StepId) => string,
): ProcedureFault[] {
  const reached = new Set([...states.values()].flatMap(({ open }) => open));
  return steps
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => ({ path: at(id), sentence: `nothing ever leads to "${id}"` }));
}
