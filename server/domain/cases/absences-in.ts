import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { newHall } from '../hall.ts';
import type { HallSetup } from '../hall-setup.ts';
import type { CaseId } from '../ids.ts';
import type { Absence } from './case.ts';

/** The absences of one case (CS13), read off its story alone: all that happened to it and to the visits that came for it. */
export function absencesIn(setup: HallSetup, id: CaseId, story: readonly HallEvent[]): readonly Absence[] {
  let hall = newHall(setup);
  let away: readonly Absence[] = [];
  for (const event of story) {
    hall = evolve(hall, event);
    // What is over leaves the hall at the end of its day.
    away = hall.cases.get(id)?.away ?? away;
  }
  return away;
}
