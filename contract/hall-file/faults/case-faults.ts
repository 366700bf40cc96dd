import type { HallFile, HallService } from '../../hall-file.ts';
import { doubled, type HallFileFault } from './fault.ts';
import { faultsInHome } from './home-faults.ts';

type Step = NonNullable<HallService['case']>['steps'][number];

/**
 * Ids in the steps of a case that refer to nothing. Whether a case can get stuck is checked where the rules are
 * (server/domain/cases).
 */
export function faultsInCase(hall: HallFile, service: HallService, path: string): HallFileFault[] {
  const steps = service.case?.steps ?? [];
  const known: Known = {
    step: steps.map(({ id }) => id),
    role: hall.roles.map(({ id }) => id),
    stop: service.journey.map(({ stationId }) => stationId),
    paper: service.requirements.map(({ id }) => id),
  };
  return [
    ...doubled(`${path}.case.steps`, 'id', known.step),
    ...steps.flatMap((step, i) => faultsInStep(step, known, `${path}.case.steps[${i}]`)),
    ...service.journey.flatMap(({ outcomes }, i) =>
      outcomes.flatMap((outcome, k) => [
        ...unknown('step', outcome.opens ?? [], known, `${path}.journey[${i}].outcomes[${k}].opens`),
        ...elsewhere(outcome.waitsAt, known, `${path}.journey[${i}].outcomes[${k}].waitsAt`),
        ...signedAtCounter(outcome, `${path}.journey[${i}].outcomes[${k}].does`),
        ...withoutCase(service, outcome, `${path}.journey[${i}].outcomes[${k}]`),
      ]),
    ),
    ...service.requirements.flatMap(({ alternatives = [] }, i) =>
      unknown('paper', alternatives, known, `${path}.requirements[${i}].alternatives`),
    ),
    ...unknown('role', (service.letter?.paraf ?? []).flat(), known, `${path}.letter.paraf`),
    ...unknown('role', Object.keys(service.letter?.signatories ?? {}), known, `${path}.letter.signatories`),
    ...faultsInHome(service, path),
  ];
}

type Known = Readonly<Record<'step' | 'role' | 'stop' | 'paper', readonly string[]>>;

function faultsInStep(step: Step, known: Known, path: string): HallFileFault[] {
  return [
    ...unknown('role', step.roles, known, `${path}.roles`),
    ...unknown('step', step.joins ?? [], known, `${path}.joins`),
    ...elsewhere(step.visitorAt, known, `${path}.visitorAt`),
    ...doubled(
      `${path}.outcomes`,
      'id',
      step.outcomes.map(({ id }) => id),
    ),
    ...doubled(
      `${path}.records`,
      'id',
      (step.records ?? []).map(({ id }) => id),
    ),
    ...step.outcomes.flatMap(({ opens }, i) => unknown('step', opens, known, `${path}.outcomes[${i}].opens`)),
  ];
}

type Outcome = HallService['journey'][number]['outcomes'][number];

/** CS8: a case begins when the papers are complete; what moves it waits for that. */
function withoutCase(service: HallService, outcome: Outcome, path: string): HallFileFault[] {
  if (!outcome.opens && !outcome.does && outcome.waitsAt === undefined && outcome.slip !== 'receipt') return [];
  if (!service.case) return [{ path, sentence: 'this outcome moves a case, and the service has none' }];
  if (outcome.needs.includes('papers-complete') || outcome.needs.includes('handed-over')) return [];
  return [{ path: `${path}.needs`, sentence: 'an outcome that moves a case needs "papers-complete"' }];
}

/** LE2: a counter drafts a letter or hands it over; paraf, signature and an answer belong to a step, with its roles. */
function signedAtCounter({ does = [] }: Outcome, path: string): HallFileFault[] {
  return does.flatMap((deed, i) =>
    deed !== 'draft-letter' && deed !== 'hand-over'
      ? [{ path: `${path}[${i}]`, sentence: `"${deed}" is done at a step of the case, not at a counter` }]
      : [],
  );
}

/** The hall may well have the station: whoever comes for this service is never sent there. */
function elsewhere(stationId: string | undefined, known: Known, path: string): HallFileFault[] {
  if (stationId === undefined || known.stop.includes(stationId)) return [];
  return [{ path, sentence: `the visitor is called to "${stationId}", which is not on this journey` }];
}

function unknown(
  what: Exclude<keyof Known, 'stop'>,
  names: readonly string[],
  known: Known,
  path: string,
): HallFileFault[] {
  return names.flatMap((name, i) =>
    known[what].includes(name) ? [] : [{ path: `${path}[${i}]`, sentence: `there is no ${what} "${name}" here` }],
  );
}
