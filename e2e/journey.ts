import type { HallFile } from '../contract/hall-file.ts';
import { following, nowhere, opening } from '../server/domain/procedures/marking.ts';
import type { Marking } from '../server/domain/procedures/marking.ts';

export type Service = HallFile['services'][number];
export type JourneyStage = Service['journey'][number];
type JourneyOutcome = JourneyStage['outcomes'][number];
export type CaseStep = NonNullable<Service['case']>['steps'][number];
export type StepOutcome = CaseStep['outcomes'][number];

/** A step of the case, and its outcome. */
export interface Step {
  readonly step: CaseStep;
  readonly outcome: StepOutcome;
}

/** One station of a visitor's journey: the work there, and the outcome. */
export interface Stop {
  readonly is: 'stop';
  readonly stage: JourneyStage;
  /** The step he is called for; null: the case has not begun. */
  readonly wants: Step | null;
  /** Had gone home, and returns with a new number. */
  readonly comesBack: boolean;
  readonly outcome: JourneyOutcome;
}

/** Steps of officials, while the visitor waits or is at home. */
type Leg = Stop | ({ readonly is: 'desk' } & Step);

/**
 * The journey of a listed visitor with all papers, derived from the hall file: at each station the first outcome that
 * such a visitor can have and that does not lead back; then the case goes forward from desk to desk, and calls him, or
 * has him return, for what only he can receive.
 */
export function wayHome(service: Service): Leg[] {
  const legs: Leg[] = [];
  const been = new Set<string>();
  let stationId = service.journey[0]?.stationId;
  while (stationId !== undefined) {
    const stop = stopAt(service, stationId, (outcome) => isForListed(outcome) && !leadsBack(outcome, been, stationId));
    been.add(stationId);
    legs.push(stop);
    if (stop.outcome.opens?.length) return [...legs, ...throughTheHouse(service, stop.outcome)];
    [stationId] = stop.outcome.route;
  }
  return legs;
}

/** Every open step goes forward until none is left. */
function throughTheHouse(service: Service, { opens = [], waitsAt }: JourneyOutcome): Leg[] {
  const procedure = service.case ?? { steps: [] };
  const legs: Leg[] = [];
  let marking: Marking = opening(procedure, nowhere, opens);
  for (let stepId = marking.open[0]; stepId !== undefined; stepId = marking.open[0]) {
    const wants = forward(service, stepId);
    const at = wants.step.visitorAt;
    legs.push(at === undefined ? { is: 'desk', ...wants } : called(service, at, wants, waitsAt === undefined));
    marking = following(procedure, marking, stepId, wants.outcome);
  }
  const isLeftWaiting = waitsAt !== undefined && !legs.some((leg) => leg.is === 'stop');
  return isLeftWaiting ? [...legs, stopAt(service, waitsAt, sendsHome)] : legs;
}

function called(service: Service, stationId: string, wants: Step, comesBack: boolean): Stop {
  const stop = stopAt(service, stationId, (outcome) => outcome.needs.includes('handed-over'));
  return { ...stop, wants, comesBack };
}

function stopAt({ journey }: Service, stationId: string, leadsOn: (outcome: JourneyOutcome) => boolean): Stop {
  const stage = journey.find((each) => each.stationId === stationId);
  const outcome = stage?.outcomes.find(leadsOn);
  if (!stage || !outcome) throw new Error(`Nothing leads on from ${stationId}.`);
  return { is: 'stop', stage, outcome, wants: null, comesBack: false };
}

function forward(service: Service, stepId: string): Step {
  const step = service.case?.steps.find(({ id }) => id === stepId);
  const outcome = step?.outcomes.find((each) => isForListed(each) && !each.returns && each.ends !== 'refused');
  if (!step || !outcome) throw new Error(`Nothing leads forward from the step ${stepId}.`);
  return { step, outcome };
}

const isForListed = ({ needs }: Pick<JourneyOutcome, 'needs'>) =>
  !needs.includes('papers-missing') && !needs.includes('not-listed') && !needs.includes('handed-over');

const sendsHome = (outcome: JourneyOutcome): boolean => outcome.ends === true && isForListed(outcome);

/** A second visit to a station is not a step back if another station's work lies between. */
const leadsBack = ({ route }: JourneyOutcome, been: ReadonlySet<string>, here: string | undefined) =>
  been.has(here ?? '') && route.some((next) => been.has(next));
