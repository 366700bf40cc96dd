import type { OutcomeOffer, VisitorHere } from '../../../contract/views/visit-card.ts';
import { factsOfVisit } from '../../domain/cases/file-facts.ts';
import { whyNothingBegins } from '../../domain/cases/move-with-stage.ts';
import { unmetShown } from './unmet-shown.ts';
import { serviceOf, stopOf } from '../../domain/hall-setup.ts';
import type { CounterSetup, OutcomeSetup, ServiceSetup } from '../../domain/hall-setup.ts';
import { stageClock } from '../../domain/queue/stage-clock.ts';
import type { Visit, VisitIn } from '../../domain/queue/visit.ts';
import { reasonShown } from './counter-lists.ts';
import { stationName } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';
import { visitCard } from './visit-card.ts';
import type { PersonOf } from './visit-card.ts';

/** The visitor at the counter, with everything that may be done; the screen knows no rules. */
export function visitorHere(
  scene: Scene,
  visit: VisitIn<'called'> | VisitIn<'serving'>,
  counter: CounterSetup,
  personOf: PersonOf,
): VisitorHere {
  const { stage } = visit;
  const service = serviceOf(scene.hall.setup, visit.serviceId);
  const stop = stopOf(scene.hall.setup, visit.serviceId, counter.stationId);
  const serving = stage.is === 'serving';
  const since = stage.is === 'called' ? stage.calledAt : stage.startedAt;
  const fileIsAway = visit.file !== null && visit.file.is !== 'answered';
  return {
    card: visitCard(scene, visit, counter, personOf),
    edition: visit.edition,
    since,
    clock: stageClock(scene.hall.setup, scene.hall.outages, { serviceId: visit.serviceId, since }, scene.now),
    calls: stage.is === 'called' ? stage.calls : 1,
    reason: reasonShown(scene, stage.reason),
    timeLimitMinutes: timeLimitMinutes(scene, visit.serviceId, counter.stationId),
    outcomes: service
      ? (stop?.outcomes ?? [])
          .filter((outcome) => whyNothingBegins(scene.hall, visit, outcome) === null)
          .map((outcome) => offer(scene, service, visit, outcome))
      : [],
    transferTo: (service?.journey ?? [])
      .filter(({ stationId }) => stationId !== counter.stationId)
      .map(({ stationId }) => ({ id: stationId, name: stationName(scene, stationId) })),
    may: {
      recall: !serving,
      start: !serving,
      miss: !serving,
      hold: true,
      finish: serving,
      sendFile: serving && stop?.fileTo !== undefined && !fileIsAway,
      further: serving,
    },
  };
}

function offer(scene: Scene, service: ServiceSetup, visit: Visit, outcome: OutcomeSetup): OutcomeOffer {
  const planned = outcome.ends ? [] : [...outcome.route, ...visit.route];
  const next = outcome.waitsAt ?? planned[0];
  return {
    id: outcome.id,
    name: { id: outcome.name.id, en: outcome.name.en },
    unmet: unmetShown(outcome.needs, service, factsOfVisit(scene.hall, visit)),
    slip: outcome.slip ?? null,
    does: [...(outcome.does ?? [])],
    waits: outcome.waitsAt !== undefined,
    next: next === undefined ? null : stationName(scene, next),
  };
}

/** The station's limit, else the service's if in minutes; days and months belong to the case. */
function timeLimitMinutes({ file }: Scene, serviceId: string, stationId: string): number | null {
  const service = file.services.find(({ id }) => id === serviceId);
  const here = service?.journey.find((stop) => stop.stationId === stationId)?.limit;
  if (here) return here.value;
  const limit = service?.timeLimit;
  return limit?.unit === 'menit' ? limit.value : null;
}
