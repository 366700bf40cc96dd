import type { HallCommand } from './commands.ts';
import { foundBy, nextPress } from './diligent-clerk.fixture.ts';
import { visitorAt } from './hall.ts';
import type { Hall } from './hall.ts';
import { stopOf } from './hall-setup.ts';
import { comes, deedOf } from './hall.fixture.ts';
import { allCounters, setup } from './hall-setup.fixture.ts';
import type { Visit } from './queue/visit.ts';

/** An attempted act; the visitor is picked from those who are there. */
export interface Attempt {
  readonly does: 'come' | 'go-on' | (typeof attempts)[number];
  readonly counter: number;
  readonly whom: number;
  readonly choice: number;
  /** How far the clock moves before it. */
  readonly clock: number;
}

export const attempts = [
  'come-checked',
  'call-visit',
  'recall',
  'hold',
  'resume',
  'transfer',
  'mark-missed',
  'restore',
  'finish-stage',
  'undo',
  'undo',
  'settle-priority',
  'print-ticket',
  'open-further',
  'take-over',
  'pause-counter',
  'close-counter',
  'note-need',
  'tick-papers',
  'send-file',
  'take-file',
  'release-file',
  'record-check',
  'issue-letter',
  'copy-letter',
  'close-day',
] as const;

export function commandOf({ does, counter, whom, choice }: Attempt, hall: Hall, i: number): HallCommand {
  const counterId = allCounters[counter] ?? allCounters[0];
  const visitId = meant(does, hall, whom);
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item => items[choice % items.length] ?? otherwise;
  const priorityId = pick([null, null, 'lansia', 'balita'], null);
  const found = foundBy(choice);
  const announcementId = `announcement ${i}`;
  switch (does) {
    case 'come':
    case 'come-checked': {
      const serviceId = pick(['surat', 'surat', 'pengaduan'], 'surat');
      return comes(`visitor ${i}`, { serviceId, priorityId, found: does === 'come' ? null : found });
    }
    case 'go-on':
      return nextPress(hall, counterId, choice);
    case 'take-over':
      return { type: 'open-counter', counterId, clerkId: 'a colleague', takeOver: true };
    case 'recall':
      return { type: does, counterId, announcementId };
    case 'call-visit':
      return { type: does, counterId, visitId, announcementId, why: 'ambulans menunggu' };
    case 'hold':
      return { type: does, counterId, reason: 'fotokopi', returnInMinutes: pick([null, 5, 30], null) };
    case 'transfer':
      return { type: does, counterId, stationId: pick(['bansos', 'back-office', 'front-office'], 'bansos'), note: '' };
    case 'finish-stage': {
      const here = visitorAt(hall, counterId);
      const outcomes = (here && stopOf(setup, here.serviceId, here.stage.stationId)?.outcomes) ?? [];
      const outcomeId = outcomes[choice % Math.max(1, outcomes.length)]?.id ?? 'heard';
      const slip = { note: '', programmes: ['PKH'], owner: 'Dinas Kesehatan' };
      const thenCall = whom % 2 ? announcementId : null;
      const [caseId, deed] = [`case ${i}`, { ...deedOf(`deed ${i}`), purpose: 'beasiswa' }];
      return { type: does, counterId, outcomeId, jobId: `job ${i}`, slip, thenCall, caseId, deed };
    }
    case 'open-further': {
      const ids = { visitId: `further ${i}`, token: `token-further-${i}`, jobId: `job ${i}` };
      return { type: does, counterId, serviceId: pick(['surat', 'pengaduan'], 'surat'), ...ids };
    }
    case 'print-ticket':
      return { type: does, counterId, visitId, jobId: `job ${i}` };
    case 'settle-priority':
      return { type: does, counterId, visitId, priorityId };
    case 'pause-counter':
      return { type: does, counterId, reason: 'istirahat' };
    case 'note-need':
      return { type: does, counterId, need: `need ${i}` };
    case 'tick-papers':
      return {
        type: does,
        counterId,
        papers: { [pick(['ktp', 'sktm'], 'ktp')]: whom % 3 ? 'present' : 'missing' },
        caseId: `case ${i}`,
      };
    case 'resume':
    case 'restore':
    case 'take-file':
    case 'release-file':
      return { type: does, counterId, visitId };
    case 'record-check':
      return { type: does, counterId, visitId, found, applicant: found ? 'S•••' : '', caseId: `case ${i}` };
    case 'issue-letter': {
      const [letterId, jobId, code] = [`letter ${i}`, `job ${i}`, `CODE${i}`];
      return { type: does, counterId, visitId, letterId, jobId, code, purpose: 'beasiswa', caseId: `case ${i}` };
    }
    case 'copy-letter':
      return { type: does, counterId, visitId, jobId: `job ${i}` };
    case 'close-day':
      return { type: does };
    default:
      return { type: does, counterId };
  }
}

/** Mostly a visitor for whom this is possible, so that not every attempt is refused; sometimes anybody. */
function meant(does: Attempt['does'], hall: Hall, whom: number): string {
  const visits = [...hall.visits.values()];
  const fitting = visits.filter((visit) => whom > 1 && isAskedOf(does, visit));
  const among = fitting.length > 0 ? fitting : visits;
  return among[whom % Math.max(1, among.length)]?.id ?? 'nobody';
}

function isAskedOf(does: Attempt['does'], { stage, file, letter }: Visit): boolean {
  switch (does) {
    case 'resume':
      return stage.is === 'held';
    case 'restore':
      return stage.is === 'missed';
    case 'call-visit':
      return stage.is === 'waiting';
    case 'take-file':
      return file?.is === 'sent';
    case 'release-file':
    case 'record-check':
      return file?.is === 'taken';
    case 'copy-letter':
      return letter !== null && stage.is !== 'done';
    default:
      return false;
  }
}
