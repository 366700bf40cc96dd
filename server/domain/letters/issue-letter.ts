import type { FileCommand } from '../cases/case-commands.ts';
import { isOpen } from '../cases/case.ts';
import type { Case } from '../cases/case.ts';
import { caseOf, factsOfVisit } from '../cases/file-facts.ts';
import { opensCase } from '../cases/open-case.ts';
import { isComplete } from '../cases/papers.ts';
import { partOf } from '../procedures/procedure-part.ts';
import type { StaffedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { letterOf, serviceOf, stopOf } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { isWorkedOnAt } from '../queue/visit.ts';
import type { RegisterEntry, Visit } from '../queue/visit.ts';
import { stepThatDoes } from './deeds.ts';
import { numberOfLetter } from './letter-number.ts';
import { isForRoll } from './letter-setup.ts';

type Issue = Extract<FileCommand, { type: 'issue-letter' }>;
type Copy = Extract<FileCommand, { type: 'copy-letter' }>;

/**
 * LE1, LE2: only about a person found in the register, once, and only where no step of the case signs; the number is
 * given in the same transaction.
 */
export function issueLetter(hall: Hall, visit: Visit, at: StaffedCounter, command: Issue, now: Instant): Decision {
  const { counter, clerkId } = at;
  const stop = stopOf(hall.setup, visit.serviceId, counter.stationId);
  const letter = letterOf(hall.setup, visit.serviceId);
  const isSignedByStep = stepThatDoes(partOf(serviceOf(hall.setup, visit.serviceId), false), 'sign') !== undefined;
  if (!letter || !stop?.work.includes('issue-letter') || isSignedByStep) return refuse('letter-not-issued-here');
  const { printerId } = counter;
  if (isForRoll(letter) && printerId === undefined) return refuse('letter-not-issued-here');
  if (!isWorkedOnAt(visit, counter.id)) return refuse('visit-elsewhere');
  const found = visit.check?.found;
  if (!found) return refuse('not-listed');
  const refusal = whyNoLetter(hall, visit);
  if (refusal) return refuse(refusal);

  const { letterId, jobId, code, purpose } = command;
  const act = { at: now, visitId: visit.id, counterId: counter.id, clerkId };
  const issued: HallEvent = {
    ...act,
    ...numberOfLetter(hall, letter),
    type: 'letter-issued',
    letterId,
    code,
    about: found,
    purpose,
  };
  const opened = opensCase(hall, visit, act, command.caseId);
  if (printerId === undefined || !isForRoll(letter)) return accept(...opened, issued);
  const paper = { kind: 'letter', letterId, copy: 0 } as const;
  return accept(...opened, issued, { type: 'paper-queued', at: now, jobId, printerId, visitId: visit.id, paper });
}

/** Why no letter can be made (and none is offered) although the person is listed; null: it can. */
export function whyNoLetter(hall: Hall, visit: Visit): Refusal | null {
  if (visit.letter) return 'letter-issued-already';
  if (isNoCaseYet(hall, visit)) return 'papers-incomplete';
  const behind = caseOf(hall, visit);
  return behind ? whyNotOf(behind, visit) : null;
}

/** CS8: the letter belongs to the case behind the visit, which may have begun and been answered elsewhere. */
function whyNotOf(behind: Case, { serviceId, check }: Visit): Refusal | null {
  if (behind.serviceId !== serviceId) return 'case-of-another-service';
  if (!isOpen(behind)) return 'case-closed';
  if (behind.letter?.state === 'signed') return 'letter-issued-already';
  return isSomebodyElse(behind.check?.found, check?.found) ? 'case-of-another-person' : null;
}

/** Only comparable within one snapshot: in another, the same person has another number. */
const isSomebodyElse = (one: RegisterEntry | null | undefined, other: RegisterEntry | null | undefined): boolean =>
  one?.snapshot === other?.snapshot && one?.personId !== other?.personId;

/** CS8: where complete papers make a case, its letter is issued for the case; before that there is none, and no number is used. */
function isNoCaseYet(hall: Hall, visit: Visit): boolean {
  const service = serviceOf(hall.setup, visit.serviceId);
  return service?.case !== undefined && visit.caseId === null && !isComplete(service, factsOfVisit(hall, visit));
}

/** LE3: a reprint says SALINAN and is counted. */
export function copyLetter(hall: Hall, visit: Visit, at: StaffedCounter, command: Copy, now: Instant): Decision {
  const { counter, clerkId } = at;
  if (!visit.letter) return refuse('unknown-letter');
  const work = stopOf(hall.setup, visit.serviceId, counter.stationId)?.work ?? [];
  const { printerId } = counter;
  if (!work.includes('issue-letter') || printerId === undefined) return refuse('letter-not-issued-here');
  if (!isForRoll(letterOf(hall.setup, visit.serviceId))) return refuse('letter-on-a4');
  const { id: letterId } = visit.letter;
  const copy = visit.letter.copies + 1;
  const paper = { kind: 'letter', letterId, copy } as const;
  return accept(
    { at: now, visitId: visit.id, counterId: counter.id, clerkId, type: 'letter-copied', letterId, copy },
    { type: 'paper-queued', at: now, jobId: command.jobId, printerId, visitId: visit.id, paper },
  );
}
