import { letterOf } from '../hall-setup.ts';
import type { HallSetup, ServiceSetup } from '../hall-setup.ts';
import { faultsAtHome } from '../home/home-steps.ts';
import type { StepId } from '../ids.ts';
import type { LetterSetup } from '../letters/letter-setup.ts';
import { stepOf } from './procedure.ts';
import type { StepSetup } from './procedure.ts';
import { entriesOf, movesFrom } from './trial-run.ts';
import { stateKey } from './trial-state.ts';
import type { RunState } from './trial-state.ts';
import { alwaysEnds as endsAlways, endingStates, walk } from './walk.ts';
import type { Walked } from './walk.ts';

/** Where a procedure can get stuck: the path in the hall's file, and a sentence that names the step. */
export interface ProcedureFault {
  readonly path: string;
  readonly sentence: string;
}

/**
 * CS9: checks that every case can end. Explores all states of the procedure, for a person who is listed and one who is not,
 * with papers that can be obtained and papers that cannot.
 */
export function faultsInProcedures(setup: HallSetup): ProcedureFault[] {
  return setup.services.flatMap((service, i) =>
    service.case ? faultsInOne(setup, service, `services[${i}].case.steps`) : [],
  );
}

function faultsInOne(setup: HallSetup, service: ServiceSetup, path: string): ProcedureFault[] {
  const steps = service.case?.steps ?? [];
  const at = (stepId: StepId) => `${path}[${steps.findIndex(({ id }) => id === stepId)}]`;
  const shape = faultsInShape(service, at);
  if (shape.length > 0) return shape;
  const letter = letterOf(setup, service.id);
  const walked = walkCase(service, letter, entriesOf(service, letter));
  if (!walked) return [{ path, sentence: 'this procedure has more ways through it than anybody could follow' }];
  return [...faultsOnTheWay(walked, service, at), ...neverReached(walked, steps, letter, at)];
}

/** Faults that need no search through the states. */
function faultsInShape({ case: procedure }: ServiceSetup, at: (stepId: StepId) => string): ProcedureFault[] {
  const steps = procedure?.steps ?? [];
  const leadsTo = (target: StepId) =>
    steps.filter(({ outcomes }) => outcomes.some(({ opens, returns }) => !returns && opens.includes(target)));
  return steps.flatMap((step) => [
    ...step.outcomes.flatMap((outcome, k) =>
      outcome.opens.length === 0 && !outcome.ends
        ? [
            {
              path: `${at(step.id)}.outcomes[${k}]`,
              sentence: `the outcome "${outcome.id}" of "${step.id}" leads nowhere`,
            },
          ]
        : [],
    ),
    ...faultsAtHome(step, steps).map((sentence) => ({ path: at(step.id), sentence })),
    ...(step.joins ?? [])
      .filter((branch) => !leadsTo(step.id).some(({ id }) => id === branch))
      .map((branch) => ({
        path: `${at(step.id)}.joins`,
        sentence: `"${step.id}" waits for "${branch}", which never leads to it`,
      })),
  ]);
}

/** Whether an end can be reached from each of these states, whatever is done. */
export const alwaysEnds = (setup: HallSetup, service: ServiceSetup, from: readonly RunState[]): boolean =>
  endsAlways(walkCase(service, letterOf(setup, service.id), from));

const walkCase = (service: ServiceSetup, letter: LetterSetup | undefined, entries: readonly RunState[]) =>
  walk(entries, (state) => movesFrom(service, letter, state), stateKey);

/** The steps at which no end can be reached any more, each told once. */
function faultsOnTheWay(
  walked: Walked<RunState>,
  { case: procedure }: ServiceSetup,
  at: (stepId: StepId) => string,
): ProcedureFault[] {
  const ending = endingStates(walked);
  const faults = new Map<string, ProcedureFault>();
  for (const [key, state] of walked.states) {
    if (state.twice !== null) {
      const sentence = `"${state.twice}" can begin while it is still under way`;
      faults.set(`twice ${state.twice}`, { path: at(state.twice), sentence });
    }
    if (ending.has(key)) continue;
    const stepId = state.open[0] ?? state.arrived[0] ?? '';
    const join = state.open.length === 0 && state.arrived.length > 0;
    const step = stepOf(procedure, stepId);
    if (!step || faults.has(stepId)) continue;
    faults.set(stepId, {
      path: at(stepId),
      sentence: join
        ? `after "${stepId}" a join can wait for ever`
        : `a case can get stuck at "${stepId}" (${inWords(state, step)})`,
    });
  }
  return [...faults.values()];
}

function neverReached(
  { states }: Walked<RunState>,
  steps: readonly StepSetup[],
  letter: LetterSetup | undefined,
  at: (id: StepId) => string,
): ProcedureFault[] {
  const standing = [...states.values()];
  const isReached = (id: StepId) => standing.some(({ open }) => open.includes(id));
  const shut = (id: StepId) =>
    steps.flatMap((step) =>
      isReached(step.id)
        ? step.outcomes
            .filter(({ opens }) => opens.includes(id))
            .map((outcome) => `"${outcome.id}" of "${step.id}" can never be chosen${unsigned(outcome, step)}`)
        : [],
    );
  const unsigned = ({ does = [] }: StepSetup['outcomes'][number], step: StepSetup): string => {
    const wanted = letter?.paraf?.length ?? 0;
    const most = Math.max(
      0,
      ...standing.filter(({ open }) => open.includes(step.id)).map(({ parafs }) => parafs.length),
    );
    return does.includes('sign') && most < wanted ? `, since the letter wants ${wanted} paraf and has ${most}` : '';
  };
  return steps
    .filter(({ id }) => !isReached(id))
    .map(({ id }) => ({ path: at(id), sentence: [`nothing ever leads to "${id}"`, ...shut(id)].join(': ') }));
}

function inWords(
  { world, fromHome, applicantKnown, papers, letter, parafs }: RunState,
  { outcomes }: StepSetup,
): string {
  const person = world.listed ? 'the person is listed' : 'the person is not listed';
  const had = papers === 'missing' && !world.hasPapers ? 'a paper is missing and cannot be had' : `papers ${papers}`;
  const paper = letter === 'draft' ? `, the draft has ${parafs.length} paraf` : '';
  const asks = outcomes.some(({ needs }) => needs.includes('applicant-known'));
  const unknown = applicantKnown || !asks ? '' : ', nobody has said who applies';
  return `${fromHome ? 'asked from home, ' : ''}${person}, ${had}${paper}${unknown}`;
}
