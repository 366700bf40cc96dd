import type { FoundNumbers, FoundVisit, VisitNow } from '../../../contract/views/found-visit.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { slipsAreLost } from '../../domain/backup/evolve-restored.ts';
import { decide } from '../../domain/decide.ts';
import { numbersMeant } from '../../domain/queue/numbering.ts';
import { placeInLine } from '../../domain/queue/place-in-line.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import type { NumberedVisit } from '../../ports/archive.ts';
import { counterHeld, worksOnCases } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { counterName, sceneOf, serviceName, stationName } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';

/** CA16: today's numbers that may be meant, and the state of each. */
export async function findVisits(office: Office, seat: SignedIn, typed: string): Promise<FoundNumbers> {
  const { hall } = office.live;
  const { lastNumber, day } = hall;
  const numbered = await office.archive.visitsByNumber(day, numbersMeant(typed, lastNumber.keys()));
  const scene = sceneOf(office);
  const seesCases = worksOnCases(office, seat);
  const reader = { counterId: counterHeld(office, seat), mayChoose: seat.clerk.rights.includes('call-out-of-order') };
  const visits = numbered.map((each) => ({
    visitId: each.id,
    number: each.number,
    service: serviceName(scene, each.serviceId),
    arrivedAt: each.arrivedAt,
    now: nowOf(scene, each, reader),
    caseNumber: seesCases ? caseOf(scene, each) : null,
    may: mayDo(scene, each.id, reader),
  }));
  return { visits, someAreLost: slipsAreLost(hall) };
}

interface Reader {
  readonly counterId: string | null;
  readonly mayChoose: boolean;
}

function nowOf(scene: Scene, { id, endedAt, arrivedAt }: NumberedVisit, reader: Reader): VisitNow {
  const visit = scene.hall.visits.get(id);
  if (!visit) return { is: 'over', at: endedAt ?? arrivedAt };
  const { stage, priorityId } = visit;
  switch (stage.is) {
    case 'waiting': {
      const place = placeInLine(scene.hall, { ...stage, visitId: id, priorityId });
      return { is: 'waiting', station: stationName(scene, stage.stationId), ...place };
    }
    case 'called':
      return { is: 'called', place: counterName(scene, stage.counterId), at: stage.calledAt };
    case 'serving':
      return { is: 'serving', place: counterName(scene, stage.counterId), at: stage.startedAt };
    case 'held':
      return {
        is: 'held',
        station: stationName(scene, stage.stationId),
        reason: isAtStationOf(scene, visit, reader) ? stage.reason : null,
        returnAt: stage.returnAt,
        forCase: stage.forCase !== null,
      };
    case 'missed':
      return { is: 'missed', station: stationName(scene, stage.stationId), at: stage.missedAt };
    case 'done':
      return { is: 'over', at: stage.at };
  }
}

function caseOf({ hall }: Scene, { id }: NumberedVisit): string | null {
  const behind = hall.visits.get(id)?.caseId;
  if (behind !== undefined && behind !== null) return hall.cases.get(behind)?.number ?? null;
  return [...hall.cases.values()].find(({ visitId }) => visitId === id)?.number ?? null;
}

/** What the hall would not refuse; a held visitor is resumed by clerks of that station. */
function mayDo(scene: Scene, visitId: string, reader: Reader): FoundVisit['may'] {
  const { counterId, mayChoose } = reader;
  const visit = scene.hall.visits.get(visitId);
  if (!visit || counterId === null) return { call: false, restore: false, resume: false, printAgain: false };
  const lets = (command: HallCommand) => decide(scene.hall, command, scene.now).ok;
  const here = { counterId, visitId };
  return {
    call: mayChoose && lets({ type: 'call-visit', ...here, announcementId: visitId, why: '' }),
    restore: lets({ type: 'restore', ...here }),
    resume: isAtStationOf(scene, visit, reader) && lets({ type: 'resume', ...here }),
    printAgain: lets({ type: 'print-ticket', ...here, jobId: visitId }),
  };
}

function isAtStationOf({ hall }: Scene, { stage }: Visit, { counterId }: Reader): boolean {
  const mine = hall.setup.counters.find(({ id }) => id === counterId)?.stationId;
  return 'stationId' in stage && stage.stationId === mine;
}
