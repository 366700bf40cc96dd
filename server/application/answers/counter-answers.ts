import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { FileCommand, DeedDetail } from '../../domain/cases/case-commands.ts';
import type { CounterCommand, HallCommand, QueueCommand } from '../../domain/commands.ts';
import type { GivenAt } from '../../domain/counters/clerk-act.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Recipient } from '../../domain/cases/case.ts';
import type { Asking } from '../live-hall/asking.ts';
import type { Office } from '../office.ts';
import { findVisits } from '../views/found-visit.ts';
import { furtherPlace } from '../views/further-place.ts';
import type { Answers, Screen } from './screen.ts';

type CounterRequest = Extract<
  keyof Answers,
  | `counter:${string}`
  | 'help:answer'
  | 'visit:find'
  | 'visit:note-need'
  | 'visit:tick-papers'
  | 'file:send'
  | 'file:take'
  | 'file:release'
  | 'print:decide'
>;

/** Requests of a clerk at a counter. The payload never names the counter: the hub knows where the clerk sits (DU3). */
export const counterAnswers: Answers<CounterRequest> = {
  'help:answer': ({ live }, { seat }, { commandId, kioskId }) => {
    if (!seat) return Promise.resolve(refused('not-signed-in'));
    return live.perform({
      command: { type: 'answer-help', kioskId, clerkId: seat.clerk.id },
      commandId,
      answer: () => null,
    });
  },
  'counter:give-number': (office, screen, { commandId, ...wish }) => {
    const given = heldBy(office, screen);
    if (!given) return office.live.refuse(commandId, 'counter-closed');
    const { chance, live } = office;
    const ids = { visitId: chance.idInOrder(), jobId: chance.idInOrder(), token: chance.token() };
    return live.perform({
      command: { type: 'issue-ticket', ...wish, ...ids, kioskId: null, given, language: 'id', found: null },
      commandId,
      answer: (_hall, events) => ({ number: numberIn(events) }),
    });
  },
  'counter:open-further': (office, screen, { commandId, visitId, serviceId }) => {
    const held = heldBy(office, screen);
    if (!held) return office.live.refuse(commandId, 'counter-closed');
    const { chance, live } = office;
    const ids = { visitId: chance.idInOrder(), jobId: chance.idInOrder(), token: chance.token() };
    return live.perform({
      command: { type: 'open-further', shown: { visitId }, serviceId, ...ids, counterId: held.counterId },
      commandId,
      answer: (hall) => furtherPlace(hall, ids.visitId, held.counterId),
    });
  },
  'counter:call-next': (office, screen, { commandId }) =>
    atCounter(office, screen, commandId, { type: 'call-next', announcementId: office.chance.id() }),
  'counter:call-visit': (office, screen, { commandId, visitId, why }) =>
    atCounter(office, screen, commandId, { type: 'call-visit', visitId, why, announcementId: office.chance.id() }),
  'counter:recall': (office, screen, { commandId, ...shown }) =>
    atCounter(office, screen, commandId, { type: 'recall', shown, announcementId: office.chance.id() }),
  'counter:start': (office, screen, { commandId, ...shown }) =>
    atCounter(office, screen, commandId, { type: 'start-serving', shown }),
  'counter:hold': (office, screen, { commandId, visitId, edition, ...hold }) =>
    atCounter(office, screen, commandId, { type: 'hold', shown: { visitId, edition }, ...hold }),
  'counter:resume': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'resume', visitId }),
  'counter:transfer': (office, screen, { commandId, visitId, edition, ...transfer }) =>
    atCounter(office, screen, commandId, { type: 'transfer', shown: { visitId, edition }, ...transfer }),
  'counter:miss': (office, screen, { commandId, ...shown }) =>
    atCounter(office, screen, commandId, { type: 'mark-missed', shown }),
  'counter:restore': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'restore', visitId }),
  'counter:finish': (
    office,
    screen,
    { commandId, visitId, edition, outcomeId, thenCall, purpose, recipient, ...slip },
  ) =>
    atCounter(
      office,
      screen,
      commandId,
      {
        type: 'finish-stage',
        shown: { visitId, edition },
        outcomeId,
        slip,
        jobId: office.chance.id(),
        caseId: office.chance.id(),
        deed: deedOf(office, purpose, recipient.to),
        thenCall: thenCall ? office.chance.id() : null,
      },
      { recipient: recipient.name },
    ),
  'counter:undo': (office, screen, { commandId, act }) => atCounter(office, screen, commandId, { type: 'undo', act }),
  'counter:pause': (office, screen, { commandId, reason }) =>
    atCounter(office, screen, commandId, { type: 'pause-counter', reason }),
  'counter:reopen': (office, screen, { commandId }) => atCounter(office, screen, commandId, { type: 'resume-counter' }),
  'counter:settle-priority': (office, screen, { commandId, visitId, priorityId }) =>
    atCounter(office, screen, commandId, { type: 'settle-priority', visitId, priorityId }),
  'counter:print-ticket': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'print-ticket', visitId, jobId: office.chance.id() }),

  'visit:find': async (office, { seat }, { number }) =>
    seat ? granted(await findVisits(office, seat, number)) : refused('not-signed-in'),

  'visit:note-need': (office, screen, { commandId, visitId, need }) =>
    atCounter(office, screen, commandId, { type: 'note-need', shown: { visitId }, need }),
  'visit:tick-papers': (office, screen, { commandId, visitId, papers }) =>
    atCounter(office, screen, commandId, {
      type: 'tick-papers',
      shown: { visitId },
      papers,
      caseId: office.chance.id(),
    }),
  'file:send': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'send-file', shown: { visitId } }),
  'file:take': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'take-file', visitId }),
  'file:release': (office, screen, { commandId, visitId }) =>
    atCounter(office, screen, commandId, { type: 'release-file', visitId }),

  'print:decide': async (office, _screen, { jobId, answer }) =>
    (await office.printRoom.decide(jobId, answer)) ? granted(null) : refused('unknown-job'),
};

type Named = QueueCommand | FileCommand | CounterCommand;
type Unnamed<Command> = Command extends Named ? Omit<Command, 'counterId'> & Told<Command> : never;
/** What a screen may show differently by then is done as it showed it (CA18). */
type Told<Command> = Required<Pick<Command, Extract<keyof Command, 'shown' | 'act'>>>;

/** Sends a command to the hall for the counter where this clerk sits. */
export function atCounter(
  office: Office,
  screen: Screen,
  commandId: string,
  command: Unnamed<Named>,
  besides: Pick<Asking<null>, 'applicant' | 'bringer' | 'recipient'> = {},
): Promise<Reply<null>> {
  return askedAtCounter(office, screen, { commandId, command, answer: () => null, ...besides });
}

type AskedThere<Value> = Omit<Asking<Value>, 'command' | 'commandId'> & {
  readonly commandId: string;
  readonly command: Unnamed<Named>;
};

/** The same, with an answer that tells something. */
export function askedAtCounter<Value>(
  office: Office,
  screen: Screen,
  { command, ...asking }: AskedThere<Value>,
): Promise<Reply<Value>> {
  const held = heldBy(office, screen);
  if (!held) return office.live.refuse(asking.commandId, 'counter-closed');
  return office.live.perform({ ...asking, command: { ...command, counterId: held.counterId } as HallCommand });
}

/** Null: at no counter, or at one that a colleague has taken over, for which this clerk no longer acts. */
function heldBy({ live }: Office, { seat }: Screen): GivenAt | null {
  const counterId = seat?.session.counterId ?? null;
  if (!seat || counterId === null || live.hall.staffed.get(counterId)?.clerkId !== seat.clerk.id) return null;
  return { counterId, clerkId: seat.clerk.id };
}

function numberIn(events: readonly HallEvent[]): string {
  const issued = events.find((event) => event.type === 'ticket-issued');
  if (!issued) throw new Error('A number was given, and no event tells which.');
  return issued.number;
}

/** Ids and codes are made here, where randomness is available; whether they are used is decided by the hall. */
export function deedOf({ chance }: Office, purpose: string, to: Recipient): DeedDetail {
  return { purpose, to, letterId: chance.id(), jobId: chance.id(), code: chance.code(12) };
}
