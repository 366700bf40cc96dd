import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { IssuedTicket } from '../../../contract/requests/kiosk-requests.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import { applicantFound, maskFound } from '../cases/applicant.ts';
import type { Office } from '../office.ts';
import type { RegisterDesk } from '../kiosk/register-desk.ts';
import { standardBoard } from '../standard/standard-board.ts';
import { standardEssentials } from '../standard/standard-slip.ts';
import type { Answers } from './screen.ts';
import { openNow } from '../../domain/supervision/open-now.ts';

type KioskRequest = 'ticket:issue' | 'register:check' | 'help:ask' | 'standard:board' | 'standard:print';

export function kioskAnswers(desk: RegisterDesk): Answers<KioskRequest> {
  return {
    'ticket:issue': async (office, { device }, { commandId, checkId, ...wish }) => {
      if (!device?.place) return refused('not-paired');
      // A repeat is answered before its check is looked up: that may be gone by now (IS2).
      const known = await office.live.answered<IssuedTicket>(commandId);
      if (known) return withOpening(office, known);
      const found = checkId === null ? null : desk.offered(checkId, office.clock.now());
      if (checkId !== null && !found) return refused('check-expired');
      const kioskId = device.place;
      const reply = await office.kioskPapers.print(kioskId, office.steady.elapsedMs(), () => {
        const [visitId, jobId] = [office.chance.idInOrder(), office.chance.idInOrder()];
        return office.live.perform({
          command: {
            ...wish,
            type: 'issue-ticket',
            visitId,
            jobId,
            token: office.chance.token(),
            kioskId,
            found,
            applicant: maskFound(office, found),
          },
          commandId,
          answer: (hall, events) => ticketOf(hall, events),
          applicant: () => applicantFound(office, found, visitId),
        });
      });
      if (reply.ok && checkId !== null) desk.used(checkId);
      return withOpening(office, reply);
    },
    'register:check': (office, screen, payload) => desk.check(office, screen, payload),
    'help:ask': ({ live }, { device }, { commandId }) => {
      if (!device?.place) return Promise.resolve(refused('not-paired'));
      return live.perform({
        command: { type: 'ask-help', kioskId: device.place },
        commandId,
        answer: () => null,
      });
    },
    ...standardAnswers,
  };
}

/** SB1, SB2: reads the hall's file each time, so that the office's corrections show at once. */
const standardAnswers: Answers<'standard:board' | 'standard:print'> = {
  'standard:board': ({ file }, { device }, { serviceId }) => {
    if (!device?.place) return Promise.resolve(refused('not-paired'));
    const board = standardBoard(file.current, serviceId);
    return Promise.resolve(board ? granted(board) : refused('unknown-service'));
  },
  'standard:print': async (office, { device }, { commandId, serviceId, language }) => {
    const { file, live, chance } = office;
    if (!device?.place) return refused('not-paired');
    const known = await live.answered<{ jobId: string }>(commandId);
    if (known) return known;
    const essentials = standardEssentials(file.current, serviceId, language);
    if (!essentials) return refused('unknown-service');
    const kioskId = device.place;
    const jobId = chance.id();
    return office.kioskPapers.print(kioskId, office.steady.elapsedMs(), () =>
      live.perform({
        command: { type: 'print-standard', jobId, kioskId, serviceId, language, essentials },
        commandId,
        answer: () => ({ jobId }),
      }),
    );
  },
};

function ticketOf(hall: Hall, events: readonly HallEvent[]): IssuedTicket {
  const issued = events.find((event) => event.type === 'ticket-issued');
  const queued = events.find((event) => event.type === 'paper-queued');
  if (!issued || queued?.paper.kind !== 'ticket') throw new Error('A number was given without its slip.');
  const service = serviceOf(hall.setup, issued.serviceId);
  if (!service) throw new Error(`A number was given for ${issued.serviceId}, which this hall does not have.`);
  const { ahead, wait } = queued.paper;
  const priority = hall.setup.priorities.find(({ id }) => id === issued.priorityId)?.name;
  return {
    number: issued.number,
    service: { id: service.shortName.id, en: service.shortName.en },
    ...(priority ? { priority: { id: priority.id, en: priority.en } } : {}),
    papers: service.requirements.length > 0,
    ahead: ahead ?? 0,
    wait: wait && { fromMinutes: wait.from, toMinutes: wait.to },
    at: issued.at,
    jobId: queued.jobId,
  };
}

/** IS4: adds to a refusal the next opening as an instant, which the kiosk puts into words. */
function withOpening({ live, clock }: Office, reply: Reply<IssuedTicket>): Reply<IssuedTicket> {
  if (reply.ok || (reply.refusal !== 'hall-closed' && reply.refusal !== 'holiday')) return reply;
  const open = openNow(live.hall, clock.now());
  return open.is === 'closed' && open.opensAt !== null ? refused(reply.refusal, String(open.opensAt)) : reply;
}
