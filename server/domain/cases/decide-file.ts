import type { FileCommand, HereCommand } from './case-commands.ts';
import type { AtCounter } from '../counters/clerk-act.ts';
import { actOf, occupiedCounter, staffedCounter } from '../counters/counter-guards.ts';
import type { StaffedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { serviceOf, stopOf } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { copyLetter, issueLetter } from '../letters/issue-letter.ts';
import { visitOf } from '../queue/evolve-queue.ts';
import { isOver, isWorkedOnAt } from '../queue/visit.ts';
import type { Visit } from '../queue/visit.ts';
import { isBringerOf } from './bringer.ts';
import { isOpen } from './case.ts';
import { caseOf } from './file-facts.ts';
import { opensCase } from './open-case.ts';

/** What a clerk does with a visitor's papers at a counter. */
export function decideFile(hall: Hall, command: FileCommand, now: Instant): Decision {
  switch (command.type) {
    case 'note-need':
    case 'note-applicant':
    case 'note-bringer':
    case 'tick-papers':
    case 'link-case':
    case 'send-file':
      return withVisitorHere(hall, command, now);
    default:
      return withFile(hall, command, now);
  }
}

function withVisitorHere(hall: Hall, command: AtCounter & HereCommand, now: Instant): Decision {
  const here = occupiedCounter(hall, command);
  if (!here.ok) return here;
  const { visit, counter } = here.value;
  if (visit.stage.is !== 'serving') return refuse('visit-not-serving');
  const act = actOf(here.value, now);
  switch (command.type) {
    case 'note-need':
      return accept({ ...act, type: 'need-noted', need: command.need });
    case 'note-applicant':
      return accept({ ...act, type: 'applicant-noted', applicant: command.applicant });
    case 'note-bringer': {
      const { bringer } = command;
      if (bringer && !isBringerOf(serviceOf(hall.setup, visit.serviceId), bringer)) return refuse('bringer-wanted');
      return accept({ ...act, type: 'bringer-noted', bringer });
    }
    case 'tick-papers': {
      const known = serviceOf(hall.setup, visit.serviceId)?.requirements.map(({ id }) => id) ?? [];
      if (!Object.keys(command.papers).every((id) => known.includes(id))) return refuse('unknown-requirement');
      return thenCase(hall, { ...act, type: 'papers-ticked', papers: command.papers }, command.caseId);
    }
    case 'link-case': {
      const behind = hall.cases.get(command.caseId);
      if (!behind) return refuse('unknown-case');
      if (!isOpen(behind)) return refuse('case-closed');
      if (caseOf(hall, visit)?.visitId === visit.id) return refuse('has-own-case');
      if (visit.caseId === behind.id) return accept();
      return accept({ ...act, type: 'case-linked', caseId: behind.id });
    }
    case 'send-file': {
      const fileTo = stopOf(hall.setup, visit.serviceId, counter.stationId)?.fileTo;
      if (fileTo === undefined) return refuse('unknown-station');
      if (visit.file && visit.file.is !== 'answered') return refuse('file-taken');
      return accept({ ...act, type: 'file-sent', stationId: fileTo });
    }
  }
}

type PapersCommand = Exclude<FileCommand, { type: HereCommand['type'] }>;

/** What a station does with a visitor's papers, while the visitor may sit elsewhere. */
function withFile(hall: Hall, command: PapersCommand, now: Instant): Decision {
  const staffed = staffedCounter(hall, command.counterId);
  if (!staffed.ok) return staffed;
  const visit = hall.visits.get(command.visitId);
  if (!visit || isOver(visit)) return refuse('unknown-visit');
  const act = { at: now, visitId: visit.id, counterId: command.counterId, clerkId: staffed.value.clerkId };
  switch (command.type) {
    case 'take-file':
      if (visit.file?.is !== 'sent') return refuse(visit.file?.is === 'taken' ? 'file-taken' : 'no-file');
      if (visit.file.stationId !== staffed.value.counter.stationId) return refuse('visit-elsewhere');
      return accept({ ...act, type: 'file-taken' });
    case 'release-file':
      if (visit.file?.is !== 'taken') return refuse('no-file');
      if (visit.file.counterId !== command.counterId) return refuse('file-taken');
      return accept({ ...act, type: 'file-released' });
    case 'record-check': {
      if (!mayCheck(hall, visit, staffed.value)) return refuse('visit-elsewhere');
      const { found, applicant, caseId } = command;
      const named = applicant === '' ? {} : { applicant };
      return thenCase(hall, { ...act, type: 'register-checked', found, ...named }, caseId);
    }
    case 'issue-letter':
      return issueLetter(hall, visit, staffed.value, command, now);
    case 'copy-letter':
      return copyLetter(hall, visit, staffed.value, command, now);
  }
}

type Completing = Extract<HallEvent, { type: 'papers-ticked' | 'register-checked' }>;

/** The last missing paper or register entry turns the file into a case. */
function thenCase(hall: Hall, event: Completing, caseId: string): Decision {
  const after = evolve(hall, event);
  const { at, visitId, counterId, clerkId } = event;
  return accept(event, ...opensCase(after, visitOf(after, visitId), { at, visitId, counterId, clerkId }, caseId));
}

/** The register is checked where the journey says so: for the file taken here, or for the visitor who is here. */
function mayCheck(hall: Hall, visit: Visit, { counter }: StaffedCounter): boolean {
  if (!stopOf(hall.setup, visit.serviceId, counter.stationId)?.work.includes('check-register')) return false;
  return isWorkedOnAt(visit, counter.id);
}
