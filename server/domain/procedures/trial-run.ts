import type { OutcomeSetup, ServiceSetup } from '../hall-setup.ts';
import { leadsOn } from '../home/home-steps.ts';
import type { StepId } from '../ids.ts';
import { stepThatDoes } from '../letters/deeds.ts';
import type { LetterSetup } from '../letters/letter-setup.ts';
import { following, nowhere, opening, sentBackTo, stepsBehind } from './marking.ts';
import { partOf } from './procedure-part.ts';
import { stepOf } from './procedure.ts';
import type { Procedure, StepOutcome, StepSetup } from './procedure.ts';
import { doDeeds, isMet } from './trial-deeds.ts';
import type { RunState, World } from './trial-state.ts';

const worlds: readonly World[] = [true, false].flatMap((listed) => [
  { listed, hasPapers: true },
  { listed, hasPapers: false },
]);

/** The cases as they leave the counters, for every possible applicant; a clerk there may have judged the papers wrongly. */
export function entriesOf(service: ServiceSetup, letter: LetterSetup | undefined): RunState[] {
  const outcomes = service.journey.flatMap((stop) => stop.outcomes);
  const atCounters = outcomes.flatMap((outcome) =>
    worlds.flatMap((world) => entry(service, letter, outcome, world) ?? []),
  );
  return [...atCounters, ...worlds.flatMap((world) => fromHome(service, world))];
}

/** HM1: a form with a photo of each paper; a photo may later turn out not to show it. */
function fromHome(service: ServiceSetup, world: World): RunState[] {
  if (!service.case || !service.fromHome) return [];
  return [
    {
      world,
      fromHome: true,
      papers: 'complete',
      checked: false,
      applicantKnown: true,
      letter: 'none',
      parafs: [],
      handedOver: false,
      ended: false,
      twice: null,
      ...opening(service.case, nowhere, service.fromHome.opens),
    },
  ];
}

function entry(
  service: ServiceSetup,
  letter: LetterSetup | undefined,
  outcome: OutcomeSetup,
  world: World,
): RunState | null {
  const { opens = [], needs, does = [] } = outcome;
  if (!service.case || opens.length === 0) return null;
  const papers = needs.includes('papers-complete')
    ? 'complete'
    : needs.includes('papers-missing')
      ? 'missing'
      : 'unknown';
  const checked = needs.some((need) => need === 'listed' || need === 'not-listed' || need === 'register-checked');
  const start: RunState = {
    world,
    fromHome: false,
    papers,
    checked,
    parafs: [],
    handedOver: false,
    ended: false,
    twice: null,
    letter: needs.includes('letter-issued') ? 'signed' : 'none',
    applicantKnown: needs.includes('applicant-known') || (checked && world.listed),
    ...opening(service.case, nowhere, opens),
  };
  if (!needs.every((need) => isMet(need, start))) return null;
  return doDeeds(does, start, [], service, letter);
}

/** All states that can follow from one permitted action. */
export function movesFrom(service: ServiceSetup, letter: LetterSetup | undefined, state: RunState): RunState[] {
  const procedure = service.case;
  if (!procedure || state.ended) return [];
  const onward = state.open.flatMap((stepId) => {
    const step = stepOf(procedure, stepId);
    if (!step) return [];
    return [
      ...looks(step, state),
      ...brings(service, step, state),
      ...step.outcomes.flatMap((outcome) => acts(service, step, outcome, letter, state)),
    ];
  });
  return [...onward, ...cancels(service, procedure, state)];
}

/** LE2: the letter can be cancelled at any time, and the case goes back to its draft. */
function cancels(service: ServiceSetup, procedure: Procedure, state: RunState): RunState[] {
  if (state.letter !== 'signed') return [];
  const draft = stepThatDoes(partOf(service, state.fromHome), 'draft-letter');
  const to = draft ? sentBackTo(procedure, state, draft.id) : nowhere;
  return [{ ...state, ...to, letter: 'none', parafs: [], handedOver: false, ended: draft === undefined }];
}

/** Checking papers or register moves nothing, but papers thought complete may be found wanting. */
function looks({ work }: StepSetup, state: RunState): RunState[] {
  const judged: RunState[] = [{ ...state, papers: 'missing' }];
  if (state.world.hasPapers) judged.push({ ...state, papers: 'complete' });
  return [
    ...(work.includes('check-papers') ? judged : []),
    ...(work.includes('check-register')
      ? [{ ...state, checked: true, applicantKnown: state.applicantKnown || state.world.listed }]
      : []),
  ];
}

/** HM4: the applicant brings what he can; it moves the case on by itself, or waits for a clerk. */
function brings({ case: procedure }: ServiceSetup, step: StepSetup, state: RunState): RunState[] {
  if (!procedure || step.place !== 'home' || !state.world.hasPapers) return [];
  const brought: RunState = { ...state, papers: 'complete' };
  const outcome = step.outcomes.find(leadsOn);
  if (!outcome?.needs.every((need) => isMet(need, brought))) return [brought];
  return [{ ...brought, ...following(procedure, state, step.id, outcome) }];
}

function acts(
  service: ServiceSetup,
  step: StepSetup,
  outcome: StepOutcome,
  letter: LetterSetup | undefined,
  state: RunState,
): RunState[] {
  const procedure = service.case;
  if (!procedure || !outcome.needs.every((need) => isMet(need, state))) return [];
  const kept = outcome.returns ? parafsKept(procedure, state, outcome.opens) : state.parafs;
  const done = doDeeds(outcome.does ?? [], { ...state, parafs: kept }, [step], service, letter);
  if (!done) return [];
  const to = following(procedure, state, step.id, outcome);
  const left = new Set(state.open.filter((id) => id !== step.id));
  const twice = outcome.returns || outcome.ends ? null : (outcome.opens.find((id) => left.has(id)) ?? null);
  return [{ ...done, ...to, ended: outcome.ends !== undefined, twice: state.twice ?? twice }];
}

function parafsKept(procedure: Procedure, { parafs }: RunState, targets: readonly StepId[]): readonly StepId[] {
  const again = new Set(targets.flatMap((id) => [id, ...stepsBehind(procedure, id)]));
  const first = parafs.findIndex((id) => again.has(id));
  return first < 0 ? parafs : parafs.slice(0, first);
}
