import { reworded, untouched, withPapers } from '../cases/case.ts';
import type { Case } from '../cases/case.ts';
import { caseIn, putCase } from '../cases/put-case.ts';
import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { papersIn } from './home-papers.ts';

type HomeEvent = EventOf<'request-received' | 'papers-brought' | 'papers-asked' | 'request-answered'>;

export function evolveHome(hall: Hall, event: HomeEvent): Hall {
  switch (event.type) {
    case 'request-received':
      return received(hall, event);
    case 'papers-brought': {
      const before = caseIn(hall, event.caseId);
      const papers = { ...before.papers, ...papersIn(event.attachments) };
      return putCase(hall, {
        ...reworded(before),
        papers,
        attachments: [...before.attachments, ...event.attachments],
        undo: null,
      });
    }
    case 'papers-asked': {
      const before = caseIn(hall, event.caseId);
      const missing = Object.fromEntries(event.requirementIds.map((id) => [id, 'missing' as const]));
      return putCase(hall, writtenTo(withPapers(before, missing)));
    }
    case 'request-answered':
      return putCase(hall, writtenTo(caseIn(hall, event.caseId)));
  }
}

/** HM6: a message to the applicant is on its way, so the move can no longer be undone. */
const writtenTo = (before: Case): Case => ({ ...before, undo: null });

function received(hall: Hall, event: EventOf<'request-received'>): Hall {
  const { caseId: id, visitId, number, serviceId, language, applicant, need, attachments, at, year, sequence } = event;
  const { via, answerBy, purpose, code, bringer } = event;
  const opened = putCase(hall, {
    id,
    number,
    serviceId,
    visitId,
    language,
    applicant,
    ...(bringer ? { bringer } : {}),
    openedAt: at,
    need,
    attachments,
    via,
    answerBy,
    purpose,
    code,
    papers: papersIn(attachments),
    check: null,
    open: event.open.map((stepId) => ({ stepId, openedAt: at, note: '', returned: false, edition: 0 })),
    ...untouched,
  });
  return { ...opened, lastCase: { year, sequence } };
}
