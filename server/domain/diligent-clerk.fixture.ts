import type { HallCommand } from './commands.ts';
import { factsOfVisit } from './cases/file-facts.ts';
import { unmetNeeds } from './cases/papers.ts';
import { visitorAt } from './hall.ts';
import type { Hall } from './hall.ts';
import { callsNext, finishes, opens, starts } from './hall.fixture.ts';
import { counterOf, serviceOf, stopOf } from './hall-setup.ts';
import type { Visit } from './queue/visit.ts';

/** The next press at this counter of a clerk who knows the work; `choice` decides how the visitor's matter turns out. */
export function nextPress(hall: Hall, counterId: string, choice: number): HallCommand {
  const staffing = hall.staffed.get(counterId);
  if (!staffing) return opens(counterId);
  if (staffing.paused !== null) return { type: 'resume-counter', counterId };
  const file = fileFor(hall, counterId);
  if (file) return workOnFile(file, counterId, choice);
  const visitor = visitorAt(hall, counterId);
  if (!visitor) return callsNext(counterId, `call ${hall.acts} at ${counterId}`);
  return visitor.stage.is === 'called' ? starts(counterId) : serve(hall, visitor, counterId, choice);
}

function fileFor(hall: Hall, counterId: string): Visit | undefined {
  const stationId = counterOf(hall.setup, counterId)?.stationId;
  return [...hall.visits.values()].find(
    ({ file, stage }) =>
      stage.is !== 'done' &&
      ((file?.is === 'sent' && file.stationId === stationId) || (file?.is === 'taken' && file.counterId === counterId)),
  );
}

function workOnFile({ id: visitId, file }: Visit, counterId: string, choice: number): HallCommand {
  if (file?.is === 'sent') return { type: 'take-file', counterId, visitId };
  return {
    type: 'record-check',
    counterId,
    visitId,
    found: foundBy(choice),
    applicant: '',
    caseId: `case of ${visitId}`,
  };
}

function serve(hall: Hall, visit: Visit, counterId: string, choice: number): HallCommand {
  const stop = stopOf(hall.setup, visit.serviceId, counterOf(hall.setup, counterId)?.stationId ?? '');
  const service = serviceOf(hall.setup, visit.serviceId);
  if (!stop || !service) throw new Error(`${visit.number} is served where its service has no stop`);
  const visitId = visit.id;
  if (stop.work.includes('check-papers') && visit.papers['ktp'] === undefined) {
    return {
      type: 'tick-papers',
      counterId,
      papers: { ktp: choice % 5 ? 'present' : 'missing', sktm: 'missing' },
      caseId: `case at ${counterId}`,
    };
  }
  if (stop.fileTo !== undefined && !visit.file && choice % 2) return { type: 'send-file', counterId };
  if (stop.work.includes('check-register') && !visit.check) {
    return {
      type: 'record-check',
      counterId,
      visitId,
      found: foundBy(choice),
      applicant: '',
      caseId: `case of ${visitId}`,
    };
  }
  if (stop.work.includes('issue-letter') && visit.check?.found && !visit.letter) {
    const code = `CODE-${visitId}`;
    const letterId = `letter of ${visitId}`;
    return {
      type: 'issue-letter',
      counterId,
      visitId,
      letterId,
      jobId: `job of ${letterId}`,
      code,
      purpose: 'sekolah',
      caseId: `case of ${visitId}`,
    };
  }
  if (visit.letter && visit.letter.copies < choice % 4) {
    return { type: 'copy-letter', counterId, visitId, jobId: `copy ${visit.letter.copies + 1} for ${visitId}` };
  }
  const ways = stop.outcomes.filter(({ needs }) => unmetNeeds(needs, service, factsOfVisit(hall, visit)).length === 0);
  const way = ways[choice % Math.max(1, ways.length)];
  if (!way) return { type: 'transfer', counterId, stationId: 'bansos', note: 'tanpa hasil' };
  return finishes(counterId, way.id, choice % 3 ? null : `next at ${hall.acts}`);
}

/** One person in four is in no register. */
export const foundBy = (choice: number) => (choice % 4 === 0 ? null : { snapshot: 1, personId: choice });
