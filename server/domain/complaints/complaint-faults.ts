import { following, nowhere, opening } from '../cases/marking.ts';
import type { Marking } from '../cases/marking.ts';
import type { ProcedureFault } from '../cases/procedure-faults.ts';
import { stepOf } from '../cases/procedure.ts';
import { alwaysEnds, endingStates, walk } from '../cases/walk.ts';
import type { Walked } from '../cases/walk.ts';
import type { StepId } from '../ids.ts';
import { isMet, markingOf } from './complaint.ts';
import type { Complaint, ComplaintAnswer } from './complaint.ts';
import type { ComplaintDeed, ComplaintOutcome, ComplaintSetup, ComplaintStep } from './complaint-setup.ts';

/** A complaint as far as it decides about outcomes. */
interface ComplaintState extends Marking {
  readonly answer: ComplaintAnswer['state'] | null;
  readonly ended: boolean;
  /** A step that began while it was under way; null: none did. */
  readonly twice: StepId | null;
}

const keyOf = ({ open, arrived, answer, ended, twice }: ComplaintState): string =>
  JSON.stringify([[...open].toSorted(), [...arrived].toSorted(), answer, ended, twice]);

/** CM11: every complaint ends, by whichever channel it came; a step that is in the way is named. */
export function faultsInComplaints(setup: ComplaintSetup): ProcedureFault[] {
  const at = (stepId: StepId) => `complaints.steps[${setup.steps.findIndex(({ id }) => id === stepId)}]`;
  const shape = faultsInShape(setup, at);
  if (shape.length > 0) return shape;
  const entries = setup.channels.map(({ opens }) => ({ ...fresh, ...opening(setup, nowhere, opens) }));
  const walked = walk<ComplaintState>(entries, (state) => movesFrom(setup, state), keyOf);
  if (!walked) {
    return [{ path: 'complaints.steps', sentence: 'complaints have more ways through it than anybody could follow' }];
  }
  return [...begunTwice(walked, at), ...stuck(walked, at), ...neverReached(setup, walked, at)];
}

/** HF4: whether an open complaint still comes to its end, whatever is done, by these steps. */
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

/** As act-on-complaint.ts decides it, for somebody who writes down whatever is asked of him. */
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
  const twice = returns || ends ? null : (opens.find((id) => left.has(id)) ?? null);
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

/** What can be seen without walking. */
function faultsInShape({ steps }: ComplaintSetup, at: (stepId: StepId) => string): ProcedureFault[] {
  return steps.flatMap((step) => [
    ...step.outcomes.flatMap((outcome, k) => {
      const wrong = wrongWith(step, outcome);
      return wrong === null ? [] : [{ path: `${at(step.id)}.outcomes[${k}]`, sentence: wrong }];
    }),
    ...(step.joins ?? [])
      .filter((branch) => !leadsTo(steps, step.id, branch))
      .map((branch) => ({
        path: `${at(step.id)}.joins`,
        sentence: `"${step.id}" waits for "${branch}", which never leads to it`,
      })),
  ]);
}

function wrongWith({ id }: ComplaintStep, outcome: ComplaintOutcome): string | null {
  const named = `the outcome "${outcome.id}" of "${id}"`;
  if (outcome.ends && outcome.opens.length > 0) return `${named} ends the complaint and leads on`;
  if (!outcome.ends && outcome.opens.length === 0) return `${named} leads nowhere`;
  const answers = outcome.does?.includes('deliver') || outcome.needs.includes('answer-delivered');
  return outcome.ends === 'answered' && !answers ? `${named} says answered, and no answer is delivered` : null;
}

const leadsTo = (steps: readonly ComplaintStep[], target: StepId, branch: StepId): boolean =>
  steps.some(
    ({ id, outcomes }) => id === branch && outcomes.some(({ opens, returns }) => !returns && opens.includes(target)),
  );

/** From where no end can be reached, told once for each step: where nothing more can be done, else all that goes round and round. */
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
