import type { OnlineTicket, TicketNow } from '../../../contract/views/online-view.ts';
import { placeInLine } from '../../domain/queue/place-in-line.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import type { Office } from '../office.ts';
import { counterName, sceneOf, serviceName, stationName } from '../views/hall-parts.ts';
import type { Scene } from '../views/hall-parts.ts';

/** A visit as the bearer of its token finds it; `serviceId` is not kept in the archive, a visit of the day has it. */
export interface FollowedVisit {
  readonly id: string;
  readonly number: string;
}

/** IS7: which visit a token is about; only it, and nothing that a person could guess, leads there. */
export async function visitOfToken(office: Office, token: string): Promise<FollowedVisit | undefined> {
  return office.archive.visitByToken(token);
}

/** CA13: where the visit stands, reckoned from memory alone: it is asked for whenever the hall changes. */
export function onlineTicket(scene: Scene, { id, number }: FollowedVisit): OnlineTicket {
  const visit = scene.hall.visits.get(id);
  return {
    number,
    service: visit ? serviceName(scene, visit.serviceId) : { id: '', en: '' },
    now: visit ? stageOf(scene, visit) : { is: 'over' },
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
      return { is: 'over' };
  }
}
