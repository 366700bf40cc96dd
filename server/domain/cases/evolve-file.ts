import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { changed, put, visitOf } from '../queue/evolve-queue.ts';
import type { Visit } from '../queue/visit.ts';

type CaseEvent = EventOf<
  | 'need-noted'
  | 'papers-ticked'
  | 'file-sent'
  | 'file-taken'
  | 'file-released'
  | 'register-checked'
  | 'letter-issued'
  | 'letter-copied'
>;

export function evolveCase(hall: Hall, event: CaseEvent): Hall {
  const visit = visitOf(hall, event.visitId);
  switch (event.type) {
    case 'need-noted':
      return put(hall, { ...visit, need: event.need });
    case 'papers-ticked':
      return put(hall, { ...visit, papers: { ...visit.papers, ...event.papers }, undo: null });
    case 'file-sent':
      return changed(hall, event, visit, { file: { is: 'sent', stationId: event.stationId, sentAt: event.at } });
    case 'file-taken':
      return changed(hall, event, visit, { file: { ...fileOf(visit), is: 'taken', counterId: event.counterId } });
    case 'file-released':
      return changed(hall, event, visit, { file: { ...fileOf(visit), is: 'sent' } });
    case 'register-checked': {
      const file = visit.file && { ...fileOf(visit), is: 'answered' as const, at: event.at };
      const check = { by: 'station' as const, found: event.found, at: event.at };
      return put(hall, { ...visit, file, check, undo: null });
    }
    case 'letter-issued': {
      const letter = { id: event.letterId, number: event.number, copies: 0 };
      const { year, sequence } = event;
      return { ...put(hall, { ...visit, letter, undo: null }), lastLetter: { year, sequence } };
    }
    case 'letter-copied':
      return put(hall, { ...visit, letter: visit.letter && { ...visit.letter, copies: event.copy } });
  }
}

function fileOf(visit: Visit): { stationId: string; sentAt: number } {
  if (!visit.file) throw new Error(`The ledger moves the file of visit ${visit.id}, which was never sent.`);
  return { stationId: visit.file.stationId, sentAt: visit.file.sentAt };
}
