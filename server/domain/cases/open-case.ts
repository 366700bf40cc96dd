import type { HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { CaseId } from '../ids.ts';
import type { Visit } from '../queue/visit.ts';
import { nextCaseNumber } from './case-number.ts';
import { factsOfVisit } from './file-facts.ts';
import { isComplete } from './papers.ts';

interface Act {
  readonly at: number;
  readonly visitId: string;
  readonly counterId: string;
  readonly clerkId: string;
}

/** CS8: a file whose papers are complete is a case, with a number of its own and a clock that runs (CS5). */
export function opensCase(hall: Hall, visit: Visit, act: Act, caseId: CaseId): readonly HallEvent[] {
  const service = serviceOf(hall.setup, visit.serviceId);
  if (!service?.case || visit.caseId !== null || !isComplete(service, factsOfVisit(hall, visit))) return [];
  return [{ ...act, type: 'case-opened', caseId, ...nextCaseNumber(hall) }];
}
