import type { HallFile, HallService } from '../../hall-file.ts';
import type { Deed, OutcomeNeed, Work } from '../case.ts';
import { doubled, type HallFileFault } from './fault.ts';
import { faultsInCase } from './case-faults.ts';
import { stepsOfVisitors } from './home-faults.ts';

type Stop = HallService['journey'][number];
type Outcome = Stop['outcomes'][number];

/** The kinds of work that provide what an outcome needs. */
const workFor: Readonly<Record<OutcomeNeed, readonly (Work | Deed)[]>> = {
  'papers-complete': ['check-papers'],
  'papers-missing': ['check-papers'],
  'register-checked': ['check-register'],
  listed: ['check-register'],
  'not-listed': ['check-register'],
  'letter-issued': ['issue-letter', 'sign'],
  'letter-not-issued': ['issue-letter', 'sign'],
  'applicant-known': ['note-applicant', 'check-register'],
  'handed-over': ['hand-over'],
};

/** Faults in a visitor's journey through the hall, for one service. */
export function faultsInJourney(hall: HallFile, serviceIndex: number): HallFileFault[] {
  const service = hall.services[serviceIndex];
  if (!service) return [];
  const path = `services[${serviceIndex}]`;
  const stops = service.journey.map((stop) => stop.stationId);
  return [
    ...doubled(`${path}.journey`, 'stationId', stops),
    ...service.journey.flatMap((stop, i) => [
      ...faultsInStation(hall, stop, `${path}.journey[${i}]`),
      ...faultsInFile(stop, stops, `${path}.journey[${i}]`),
      ...faultsInOutcomes(hall, service, stop, `${path}.journey[${i}].outcomes`),
    ]),
    ...unreached(service, `${path}.journey`),
    ...faultsInBringers(service, path),
    ...faultsInLetter(hall, service, path),
    ...faultsInCase(hall, service, path),
  ];
}

/** CS11: who may bring it is asked where the applicant is noted, or in the form from home. */
function faultsInBringers({ broughtBy = [], journey, fromHome }: HallService, path: string): HallFileFault[] {
  const isAsked = fromHome !== undefined || journey.some(({ work }) => work.includes('note-applicant'));
  const sentence = 'somebody may bring it for the applicant, but no station notes the applicant';
  return [
    ...doubled(
      `${path}.broughtBy`,
      'id',
      broughtBy.map(({ id }) => id),
    ),
    ...(broughtBy.length > 0 && !isAsked ? [{ path: `${path}.broughtBy`, sentence }] : []),
  ];
}

function faultsInStation(hall: HallFile, stop: Stop, path: string): HallFileFault[] {
  const at = `${path}.stationId`;
  if (!hall.stations.some((station) => station.id === stop.stationId)) {
    return [{ path: at, sentence: `there is no station "${stop.stationId}"` }];
  }
  if (!hall.counters.some((counter) => counter.stationId === stop.stationId)) {
    return [{ path: at, sentence: `no counter belongs to the station "${stop.stationId}"` }];
  }
  return [];
}

function faultsInFile(stop: Stop, stops: readonly string[], path: string): HallFileFault[] {
  const at = `${path}.fileTo`;
  if (stop.work.includes('send-file') !== (stop.fileTo !== undefined)) {
    return [{ path: at, sentence: 'a station that sends files names where they go, and only such a station' }];
  }
  if (stop.fileTo !== undefined && !stops.includes(stop.fileTo)) {
    return [{ path: at, sentence: `the file is sent to "${stop.fileTo}", which is not on this journey` }];
  }
  return [];
}

function faultsInOutcomes(hall: HallFile, service: HallService, stop: Stop, path: string): HallFileFault[] {
  return [
    ...doubled(
      path,
      'id',
      stop.outcomes.map((outcome) => outcome.id),
    ),
    ...stop.outcomes.flatMap((outcome, i) => [
      ...faultsInRoute(service, outcome, `${path}[${i}].route`),
      ...faultsInNeeds(service, outcome, `${path}[${i}].needs`),
      ...(outcome.slip === 'referral' && hall.referralOwners.length === 0
        ? [{ path: `${path}[${i}].slip`, sentence: 'visitors are referred, but referralOwners names nobody' }]
        : []),
    ]),
  ];
}

function faultsInRoute(service: HallService, outcome: Outcome, path: string): HallFileFault[] {
  return outcome.route.flatMap((name, i) =>
    service.journey.some((stop) => stop.stationId === name)
      ? []
      : [{ path: `${path}[${i}]`, sentence: `the visitor is sent to "${name}", which is not on this journey` }],
  );
}

function faultsInNeeds(service: HallService, outcome: Outcome, path: string): HallFileFault[] {
  const done = workIn(service);
  return outcome.needs.flatMap((need, i) =>
    workFor[need].some((work) => done.has(work))
      ? []
      : [{ path: `${path}[${i}]`, sentence: `no station of this journey does "${workFor[need].join('" or "')}"` }],
  );
}

/** All that is done for this service, at its counters and at the steps of its case. */
function workIn(service: HallService): ReadonlySet<Work | Deed> {
  const places = [...service.journey, ...(service.case?.steps ?? [])];
  return new Set(places.flatMap(({ work, outcomes }) => [...work, ...outcomes.flatMap(({ does }) => does ?? [])]));
}

/** Every station of a journey is reached from its first, by the visitor or by the file. */
function unreached(service: HallService, path: string): HallFileFault[] {
  const reached = new Set<string>();
  const pending = [service.journey[0]?.stationId];
  while (pending.length > 0) {
    const name = pending.pop();
    if (name === undefined || reached.has(name)) continue;
    reached.add(name);
    const stop = service.journey.find((candidate) => candidate.stationId === name);
    if (stop?.fileTo !== undefined) pending.push(stop.fileTo);
    stop?.outcomes.forEach(({ route, waitsAt }) => pending.push(...route, waitsAt));
  }
  return service.journey.flatMap((stop, i) =>
    reached.has(stop.stationId)
      ? []
      : [{ path: `${path}[${i}].stationId`, sentence: `nobody is ever sent to "${stop.stationId}"` }],
  );
}

function faultsInLetter(hall: HallFile, service: HallService, path: string): HallFileFault[] {
  const letter = service.letter ?? hall.letter;
  const done = workIn(service);
  if ((done.has('issue-letter') || done.has('sign')) && !letter) {
    return [{ path: `${path}.issuesLetter`, sentence: 'letters are issued here, but the hall has no letter' }];
  }
  // A letter to another office is signed, too, and is none that a visitor comes for.
  const issued = done.has('issue-letter') || (done.has('sign') && letter?.about !== 'applicant');
  if (issued !== service.issuesLetter) {
    return [
      {
        path: `${path}.issuesLetter`,
        sentence: issued
          ? `this is false, but ${done.has('issue-letter') ? 'a station of the journey does "issue-letter"' : 'a step signs a letter about who is listed'}`
          : 'this is true, but no station of the journey does "issue-letter", and no step signs a letter about who is listed',
      },
    ];
  }
  const signed = stepsOfVisitors(service).some(({ outcomes }) => outcomes.some(({ does }) => does?.includes('sign')));
  if (done.has('issue-letter') && signed) {
    return [{ path: `${path}.journey`, sentence: 'a letter that a step signs is not issued at a counter as well' }];
  }
  return [];
}
