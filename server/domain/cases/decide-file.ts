import type { CaseCommand } from '../commands.ts';
import { actOf, occupiedCounter, staffedCounter } from '../counters/counter-guards.ts';
import type { StaffedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { serviceOf, stopOf } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { copyLetter, issueLetter } from '../letters/issue-letter.ts';
import { isOver, isWorkedOnAt } from '../queue/visit.ts';
import type { Visit } from '../queue/visit.ts';

export function decideCase(hall: Hall, command: CaseCommand, now: Instant): Decision {
  switch (command.type) {
    case 'note-need':
    case 'tick-papers':
    case 'send-file':
      return withVisitorHere(hall, command, now);
    default:
      return withFile(hall, command, now);
  }
}

type HereCommand = Extract<CaseCommand, { type: 'note-need' | 'tick-papers' | 'send-file' }>;

function withVisitorHere(hall: Hall, command: HereCommand, now: Instant): Decision {
  const here = occupiedCounter(hall, command.counterId);
  if (!here.ok) return here;
  const { visit, counter } = here.value;
  if (visit.stage.is !== 'serving') return refuse('visit-not-serving');
  const act = actOf(here.value, now);
  switch (command.type) {
    case 'note-need':
      return accept({ ...act, type: 'need-noted', need: command.need });
    case 'tick-papers': {
      const known = serviceOf(hall.setup, visit.serviceId)?.requirements.map(({ id }) => id) ?? [];
      if (!Object.keys(command.papers).every((id) => known.includes(id))) return refuse('unknown-requirement');
      return accept({ ...act, type: 'papers-ticked', papers: command.papers });
    }
    case 'send-file': {
      const fileTo = stopOf(hall.setup, visit.serviceId, counter.stationId)?.fileTo;
      if (fileTo === undefined) return refuse('unknown-station');
      if (visit.file && visit.file.is !== 'answered') return refuse('file-taken');
      return accept({ ...act, type: 'file-sent', stationId: fileTo });
    }
  }
}

type FileCommand = Exclude<CaseCommand, HereCommand>;

/** What a station does with the papers of a visitor who may sit elsewhere. */
function withFile(hall: Hall, command: FileCommand, now: Instant): Decision {
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
    case 'record-check':
      if (!mayCheck(hall, visit, staffed.value)) return refuse('visit-elsewhere');
      return accept({ ...act, type: 'register-checked', found: command.found });
    case 'issue-letter':
      return issueLetter(hall, visit, staffed.value, command, now);
    case 'copy-letter':
      return copyLetter(hall, visit, staffed.value, command, now);
  }
}

/** The register is checked where the journey says so: on the file that was taken here, or on the visitor who is here. */
function mayCheck(hall: Hall, visit: Visit, { counter }: StaffedCounter): boolean {
  if (!stopOf(hall.setup, visit.serviceId, counter.stationId)?.work.includes('check-register')) return false;
  return isWorkedOnAt(visit, counter.id);
}
