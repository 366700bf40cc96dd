import type { HallFile } from '../contract/hall-file.ts';

type Journey = HallFile['services'][number]['journey'];
export type JourneyStage = Journey[number];
export type JourneyOutcome = JourneyStage['outcomes'][number];

/** One station of a visitor's way: what is done there, and the outcome that leads on. */
export interface Stop {
  readonly stage: JourneyStage;
  readonly outcome: JourneyOutcome;
}

/**
 * The way of somebody with all papers who is listed, as the hall's own file has it: at each station the first outcome
 * that such a visitor can have and that does not lead back to where he has been, until one sends him home.
 */
export function wayHome(journey: Journey): Stop[] {
  const stops: Stop[] = [];
  const been = new Set<string>();
  let stationId = journey[0]?.stationId;
  while (stationId !== undefined) {
    const stage = journey.find((each) => each.stationId === stationId);
    const outcome = stage?.outcomes.find((each) => isForListed(each) && !leadsBack(each, been, stationId));
    if (!stage || !outcome) throw new Error(`Nothing leads on from ${stationId}.`);
    been.add(stationId);
    stops.push({ stage, outcome });
    stationId = outcome.route[0];
  }
  return stops;
}

const isForListed = ({ needs }: JourneyOutcome) => !needs.includes('papers-missing') && !needs.includes('not-listed');

/** A second visit to a station is no way back when the work of another lies between. */
const leadsBack = ({ route }: JourneyOutcome, been: ReadonlySet<string>, here: string | undefined) =>
  been.has(here ?? '') && route.some((next) => been.has(next));
