import { isAtCounter, isWorkedOnAt } from '../../domain/queue/visit.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import { counterHeld, worksOnCases } from './actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';

/** AC12: who a visit is about is shown to the clerk who has it before him, or who had it and works on its case. */
export async function seesVisit(office: Office, seat: SignedIn, visit: Visit): Promise<boolean> {
  const counterId = counterHeld(office, seat);
  if (counterId !== null && isBefore(visit, counterId)) return true;
  if (visit.caseId === null || !worksOnCases(office, seat)) return false;
  const story = await office.caseArchive.story(visit.caseId);
  return story.some(
    (event) =>
      'visitId' in event && event.visitId === visit.id && 'clerkId' in event && event.clerkId === seat.clerk.id,
  );
}

/** Called or served there, or the papers were taken there. */
function isBefore(visit: Visit, counterId: string): boolean {
  return (isAtCounter(visit) && visit.stage.counterId === counterId) || isWorkedOnAt(visit, counterId);
}
