import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { letterAfterCheck } from '../letters/evolve-letter.ts';
import { changed, put, visitOf } from '../queue/evolve-queue.ts';
import type { Visit } from '../queue/visit.ts';
import { reworded, untouched, withPapers } from './case.ts';
import type { Case } from './case.ts';
import { putCase } from './put-case.ts';

type FileEvent = EventOf<
  | 'need-noted'
  | 'applicant-noted'
  | 'bringer-noted'
  | 'papers-ticked'
  | 'file-sent'
  | 'file-taken'
  | 'file-released'
  | 'register-checked'
  | 'letter-issued'
  | 'letter-copied'
  | 'case-opened'
  | 'case-linked'
>;

/** What clerks do with the papers before them; the case behind the visit gets the same changes. */
export function evolveFile(hall: Hall, event: FileEvent): Hall {
  const visit = visitOf(hall, event.visitId);
  switch (event.type) {
    case 'need-noted':
      return alike(hall, visit, { need: event.need });
    case 'applicant-noted':
      return alike(hall, visit, { applicant: event.applicant });
    case 'bringer-noted':
      return alike(hall, visit, { bringer: event.bringer });
    case 'papers-ticked':
      return alike(hall, { ...visit, undo: null }, { papers: { ...visit.papers, ...event.papers } });
    case 'file-sent':
      return changed(hall, event, visit, { file: { is: 'sent', stationId: event.stationId, sentAt: event.at } });
    case 'file-taken':
      return changed(hall, event, visit, { file: { ...fileOf(visit), is: 'taken', counterId: event.counterId } });
    case 'file-released':
      return changed(hall, event, visit, { file: { ...fileOf(visit), is: 'sent' } });
    case 'register-checked': {
      const file = visit.file && { ...fileOf(visit), is: 'answered' as const, at: event.at };
      const check = { by: 'station' as const, found: event.found, at: event.at };
      const applicant = event.applicant ?? visit.applicant;
      return alike(hall, { ...visit, file, undo: null }, { check, applicant });
    }
    case 'letter-issued':
      return letterIssued(hall, event, visit);
    case 'letter-copied':
      return put(hall, { ...visit, letter: visit.letter && { ...visit.letter, copies: event.copy } });
    case 'case-opened':
      return caseOpened(hall, event, visit);
    case 'case-linked':
      return changed(hall, event, visit, { caseId: event.caseId });
  }
}

type Shared = Pick<Visit & Case, 'need' | 'applicant' | 'bringer' | 'papers' | 'check'>;

/** What becomes known of a visit is stored with its case, too. A visitor on a later day brings papers, not another applicant. */
function alike(hall: Hall, visit: Visit, change: Partial<Shared>): Hall {
  const changedHall = put(hall, { ...visit, ...change });
  const behind = visit.caseId === null ? undefined : hall.cases.get(visit.caseId);
  if (!behind) return changedHall;
  const { papers: brought = {}, check = behind.check } = change;
  const ticked = withPapers(behind, brought);
  if (behind.visitId !== visit.id) return putCase(changedHall, { ...ticked, undo: null });
  const stands = 'applicant' in change ? reworded(ticked) : ticked;
  const letter = change.check ? letterAfterCheck(stands, change.check.found) : stands.letter;
  return putCase(changedHall, { ...stands, ...change, papers: ticked.papers, check, letter, undo: null });
}

function letterIssued(hall: Hall, event: EventOf<'letter-issued'>, visit: Visit): Hall {
  const { letterId: id, number, year, sequence, purpose, about } = event;
  const issued = put(hall, { ...visit, letter: { id, number, copies: 0 }, undo: null });
  const behind = visit.caseId === null ? undefined : hall.cases.get(visit.caseId);
  const letter = { id, state: 'signed' as const, number, purpose, parafs: [], copies: 0, about };
  return { ...(behind ? putCase(issued, { ...behind, letter, undo: null }) : issued), lastLetter: { year, sequence } };
}

function caseOpened(hall: Hall, event: EventOf<'case-opened'>, visit: Visit): Hall {
  const { id: visitId, serviceId, language, applicant, bringer, need, papers, check } = visit;
  const { caseId: id, number, year, sequence, at: openedAt } = event;
  const opened = putCase(hall, {
    id,
    number,
    serviceId,
    visitId,
    language,
    applicant,
    ...(bringer === undefined ? {} : { bringer }),
    openedAt,
    need,
    papers,
    check,
    ...untouched,
    attachments: [],
    open: [],
  });
  return { ...put(opened, { ...visit, caseId: id }), lastCase: { year, sequence } };
}

function fileOf(visit: Visit): { stationId: string; sentAt: number } {
  if (!visit.file) throw new Error(`The ledger moves the file of visit ${visit.id}, which was never sent.`);
  return { stationId: visit.file.stationId, sentAt: visit.file.sentAt };
}
