import type { Value } from '../../../contract/requests.ts';
import { counterOf } from '../../domain/hall-setup.ts';
import type { Hall } from '../../domain/hall.ts';
import { placeInLine } from '../../domain/queue/place-in-line.ts';
import { isIn } from '../../domain/queue/visit.ts';
import { stationName } from './hall-parts.ts';

/** CA17: what the clerk tells a visitor who needs another service: the number, where it waits, and how many are ahead. */
export function furtherPlace(hall: Hall, visitId: string, counterId: string): Value<'counter:open-further'> {
  const visit = hall.visits.get(visitId);
  if (!visit || !isIn(visit, 'waiting')) throw new Error('A further service was opened, and nobody waits for it.');
  const { number, serviceId, priorityId, stage } = visit;
  const counter = counterOf(hall.setup, counterId);
  return {
    number,
    station: stationName({ hall }, stage.stationId),
    ahead: placeInLine(hall, { ...stage, visitId, priorityId }).ahead,
    here: counter?.stationId === stage.stationId && (counter.serviceIds?.includes(serviceId) ?? true),
  };
}
