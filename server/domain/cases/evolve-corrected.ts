import type { Hall } from '../hall.ts';
import { put } from '../queue/evolve-queue.ts';
import type { Visit } from '../queue/visit.ts';
import { reworded } from './case.ts';
import type { Case } from './case.ts';
import type { ApplicantCorrected } from './case-events.ts';
import { putCase } from './put-case.ts';

/** Corrects whatever is still in memory, undo states too: otherwise an undo would bring the wrong name back. */
export function evolveCorrected(hall: Hall, { visitId, caseId, applicant, bringer }: ApplicantCorrected): Hall {
  const calledAnew = (of: Pick<Visit | Case, 'bringer'>) =>
    bringer !== undefined && of.bringer ? { bringer: { ...of.bringer, name: bringer } } : {};
  const visit = hall.visits.get(visitId);
  const behind = caseId === null ? undefined : hall.cases.get(caseId);
  const renamed = visit ? put(hall, { ...visit, applicant, ...calledAnew(visit), undo: null }) : hall;
  return behind ? putCase(renamed, { ...reworded(behind), applicant, ...calledAnew(behind), undo: null }) : renamed;
}
