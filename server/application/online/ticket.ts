import type { OnlineTicket, TicketNow } from '../../../contract/views/online-view.ts';
import { slipsAreLost } from '../../domain/backup/evolve-restored.ts';
import { placeInLine } from '../../domain/queue/place-in-line.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import type { ArchivedVisit } from '../../ports/archive.ts';
import type { Office } from '../office.ts';
import { counterName, sceneOf, serviceName, stationName } from '../views/hall-parts.ts';
import type { Scene } from '../views/hall-parts.ts';

/** A visit as found by its token; of an earlier day nothing else is known. */
export type FollowedVisit = Pick<ArchivedVisit, 'id' | 'number' | 'over' | 'expired'>;

/** IS7: the visit of a token; only the token, and nothing guessable, leads to it. */
export async function visitOfToken(office: Office, token: string): Promise<FollowedVisit | undefined> {
  return office.archive.visitByToken(token);
}

/** DU16: whoever shows a ticket of today that is unknown may have it from before the hall was restored. */
export const ticketsAreLost = ({ live }: Office): boolean => slipsAreLost(live.hall);

/** CA13: the visit's state, from memory alone, since pages ask whenever the hall changes. */
export function onlineTicket(scene: Scene, { id, number, expired }: FollowedVisit): OnlineTicket {
  const visit = scene.hall.visits.get(id);
  return {
    number,
    service: visit ? serviceName(scene, visit.serviceId) : { id: '', en: '' },
    now: visit ? stageOf(scene, visit) : { is: 'over', expired },
    at: scene.now,
  };
}

export async function lookUpTicket(office: Office, token: string): Promise<OnlineTicket | undefined> {
  const visit = await visitOfToken(office, token);
  return visit && onlineTicket(sceneOf(office), visit);
}

function stageOf(scene: Scene, visit: Visit): TicketNow {
  const { id: visitId, priorityId, stage } = visit;
  switch (stage.is) {
    case 'waiting': {
      const place = placeInLine(scene.hall, { ...stage, visitId, priorityId });
      return { is: 'waiting', ...place, station: stationName(scene, stage.stationId) };
    }
    case 'called':
      return { is: 'called', place: counterName(scene, stage.counterId), call: `${stage.calledAt}-${stage.calls}` };
    case 'serving':
      return { is: 'serving', place: counterName(scene, stage.counterId) };
    case 'held':
      return { is: 'held', forCase: stage.forCase !== null, returnAt: stage.returnAt };
    case 'missed':
      return { is: 'missed' };
    case 'done':
      return { is: 'over', expired: stage.outcomeId === 'expired' };
  }
}
