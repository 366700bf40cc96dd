import { visitorAt } from '../../server/domain/hall.ts';
import { clerkAt, comes, finishes } from '../../server/domain/hall.fixture.ts';
import { counterOf, stopOf } from '../../server/domain/hall-setup.ts';
import { deedFor, foundBy, papersOf, pick } from './tried.fixture.ts';
import type { Try } from './tried.fixture.ts';

const ticks: Try = (tried) => {
  const { hall, counterId, i } = tried;
  const papers = papersOf(tried, visitorAt(hall, counterId)?.serviceId);
  return { type: 'tick-papers', counterId, papers, caseId: `case ${i}` };
};

const checks: Try = (tried) => {
  const { counterId, visitId, i } = tried;
  return { type: 'record-check', counterId, visitId, caseId: `case ${i}`, ...foundBy(tried) };
};

const issues: Try = ({ counterId, visitId, i }) => ({
  type: 'issue-letter',
  counterId,
  visitId,
  letterId: `letter ${i}`,
  jobId: `job of letter ${i}`,
  code: `CODE${i}`,
  purpose: 'sekolah',
  caseId: `case ${i}`,
});

const notes: Try = ({ counterId }) => ({ type: 'note-applicant', counterId, applicant: 'S•••' });

/** Also bringers that the hall file does not list, and none. */
const brings: Try = ({ hall, counterId, how }) => {
  const here = visitorAt(hall, counterId);
  const bringers = hall.setup.services.find(({ id }) => id === here?.serviceId)?.broughtBy ?? [];
  const id = pick(bringers, how)?.id ?? 'tetangga';
  return { type: 'note-bringer', counterId, bringer: how % 3 ? { id, name: 'S•••' } : null };
};

/** The next press of a clerk who sometimes checks, ticks and issues before ending the stage. */
const goesOn: Try = (tried) => {
  const { hall, counterId, what, how, i } = tried;
  if (!hall.staffed.has(counterId)) {
    return { type: 'open-counter', counterId, clerkId: clerkAt(counterId), takeOver: false };
  }
  const here = visitorAt(hall, counterId);
  if (!here) return { type: 'call-next', counterId, announcementId: `call ${i}` };
  if (here.stage.is === 'called') return { type: 'start-serving', counterId };
  const work = [notes, ticks, checks, issues, brings][what % 8];
  if (work) return work(tried);
  const stop = stopOf(hall.setup, here.serviceId, counterOf(hall.setup, counterId)?.stationId ?? '');
  const done = finishes(counterId, pick(stop?.outcomes ?? [], how)?.id ?? '', what % 3 ? null : `next ${i}`);
  return done.type === 'finish-stage'
    ? { ...done, jobId: `slip ${i}`, caseId: `case ${i}`, deed: deedFor(tried) }
    : done;
};

export const atCounters = {
  come: (tried) => {
    const { hall, service, how, i } = tried;
    const found = how % 3 ? null : foundBy(tried).found;
    return comes(`visitor ${i}`, { serviceId: service.id, kioskId: hall.setup.kiosks[0]?.id ?? '', found });
  },
  'go-on': goesOn,
  tick: ticks,
  check: checks,
  issue: issues,
  undo: ({ counterId }) => ({ type: 'undo', counterId }),
  transfer: ({ hall, counterId, how }) => ({
    type: 'transfer',
    counterId,
    stationId: pick(hall.setup.stations, how)?.id ?? '',
    note: '',
  }),
  hold: ({ counterId }) => ({ type: 'hold', counterId, reason: 'fotokopi', returnInMinutes: null }),
  resume: ({ counterId, visitId }) => ({ type: 'resume', counterId, visitId }),
  miss: ({ counterId }) => ({ type: 'mark-missed', counterId }),
  restore: ({ counterId, visitId }) => ({ type: 'restore', counterId, visitId }),
  'send-file': ({ counterId }) => ({ type: 'send-file', counterId }),
  'take-file': ({ counterId, visitId }) => ({ type: 'take-file', counterId, visitId }),
  'release-file': ({ counterId, visitId }) => ({ type: 'release-file', counterId, visitId }),
  copy: ({ counterId, visitId, i }) => ({ type: 'copy-letter', counterId, visitId, jobId: `copy ${i}` }),
  link: ({ counterId, caseId }) => ({ type: 'link-case', counterId, caseId }),
  close: ({ counterId }) => ({ type: 'close-counter', counterId }),
  choose: ({ counterId, visitId, i }) => ({
    type: 'call-visit',
    counterId,
    visitId,
    announcementId: `call ${i}`,
    why: 'sakit',
  }),
} as const satisfies Readonly<Record<string, Try>>;
