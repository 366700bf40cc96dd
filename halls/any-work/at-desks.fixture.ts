import { stepOf } from '../../server/domain/procedures/procedure.ts';
import { serviceOf } from '../../server/domain/hall-setup.ts';
import { photo } from '../../server/domain/home/home.fixture.ts';
import { actorOf, deedFor, foundBy, papersOf, pick, recordsFor } from './tried.fixture.ts';
import type { Try } from './tried.fixture.ts';

export const atDesks = {
  act: (tried) => {
    const { hall, behind, caseId, who, how } = tried;
    const procedure = serviceOf(hall.setup, behind?.serviceId ?? '')?.case;
    const step = stepOf(procedure, pick(behind?.open ?? [], who)?.stepId ?? '');
    return {
      type: 'act-on-step',
      caseId,
      stepId: step?.id ?? '',
      outcomeId: pick(step?.outcomes ?? [], how)?.id ?? '',
      note: 'alasan',
      records: recordsFor(step?.records),
      deed: deedFor(tried),
      by: actorOf(tried),
    };
  },
  'undo-move': (tried) => ({ type: 'undo-move', caseId: tried.caseId, by: actorOf(tried) }),
  'tick-case': (tried) => {
    const { caseId, behind } = tried;
    return { type: 'tick-case-papers', caseId, papers: papersOf(tried, behind?.serviceId), by: actorOf(tried) };
  },
  'check-case': (tried) => ({ type: 'check-case', caseId: tried.caseId, ...foundBy(tried), by: actorOf(tried) }),
  'copy-case': (tried) => ({
    type: 'copy-case-letter',
    caseId: tried.caseId,
    jobId: `copy ${tried.i}`,
    printerId: tried.hall.setup.printers[0]?.id ?? null,
    by: actorOf(tried),
  }),
  cancel: (tried) => {
    const { behind, caseId } = tried;
    // Only a signed letter, which he has looked at before, can be cancelled.
    if (behind?.letter?.state !== 'signed') return { type: 'undo-move', caseId, by: actorOf(tried) };
    const { serviceId } = behind;
    const letterId = behind.letter.id;
    return { type: 'cancel-letter', letterId, serviceId, caseId, reason: 'salah', by: actorOf(tried) };
  },
  outage: (tried) =>
    tried.how % 2
      ? { type: 'begin-outage', reason: 'jaringan mati', by: actorOf(tried) }
      : { type: 'end-outage', by: actorOf(tried) },
  'ask-from-home': ({ service, i }) => ({
    type: 'receive-request',
    caseId: `case ${i}`,
    visitId: `request ${i}`,
    code: `CODE${i}`,
    messageId: `receipt ${i}`,
    serviceId: service.id,
    via: 'online',
    answerBy: 'email',
    language: 'id',
    applicant: 'S•••',
    purpose: 'sekolah',
    need: '',
    by: null,
    attachments: service.requirements.map(({ id }) => photo(id, i)),
  }),
  bring: ({ caseId, behind, i }) => {
    const missing = Object.entries(behind?.papers ?? {}).filter(([, is]) => is === 'missing');
    return { type: 'bring-papers', caseId, attachments: missing.map(([id]) => photo(id, i)) };
  },
  'end-day': () => ({ type: 'close-day' }),
} as const satisfies Readonly<Record<string, Try>>;
