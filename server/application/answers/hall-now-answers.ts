import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import type { SupervisionCommand } from '../../domain/supervision/supervised.ts';
import { HallNowRoom } from '../hall-now/hall-now-room.ts';
import type { Office } from '../office.ts';
import { runsTheHall, seesReports } from '../reports/reader.ts';
import type { Answers, Screen } from './screen.ts';
import { audit } from '../access/audit.ts';

type HallNowRequest = Extract<keyof Answers, `hall:${string}`>;

/** HN1, HN2: the hall now for those who answer for it; what changes it for those who run it. */
export function hallNowAnswers(): Answers<HallNowRequest> {
  const rooms = new WeakMap<Office, HallNowRoom>();
  const roomOf = (office: Office): HallNowRoom => {
    const room = rooms.get(office) ?? new HallNowRoom(office);
    rooms.set(office, room);
    return room;
  };
  return {
    'hall:now': async (office, { seat }) => {
      if (!seesReports(seat)) return refused('not-allowed');
      return granted({ ...(await roomOf(office).now()), mayAct: runsTheHall(seat) });
    },
    'hall:course': async (office, { seat }) => {
      if (!seesReports(seat)) return refused('not-allowed');
      return granted(await roomOf(office).course());
    },
    'hall:close-service': (office, screen, { commandId, serviceId, reason }) =>
      act(office, screen, commandId, serviceId, { type: 'close-service', serviceId, reason }),
    'hall:open-service': (office, screen, { commandId, serviceId }) =>
      act(office, screen, commandId, serviceId, { type: 'open-service', serviceId }),
    'hall:end-day': (office, screen, { commandId, reason }) =>
      act(office, screen, commandId, office.live.hall.day, { type: 'end-day', reason }),
    'hall:resume-day': (office, screen, { commandId }) =>
      act(office, screen, commandId, office.live.hall.day, { type: 'resume-day' }),
    'hall:begin-day': async (office, screen, { commandId, day }) => {
      if (!runsTheHall(screen.seat)) return refused('not-allowed');
      const ahead = isBefore(office, day) ? await office.reportArchive.givenFrom(day) : null;
      return act(office, screen, commandId, day, { type: 'begin-day', day, ahead });
    },
    'hall:release-counter': (office, screen, { commandId, counterId }) =>
      act(office, screen, commandId, counterId, { type: 'release-counter', counterId }),
    // The press is the announcement: pressed twice by one finger, it sounds once (SC4).
    'hall:tell': (office, screen, { commandId, text, minutes, spoken }) => {
      const told = { type: 'tell-hall', messageId: commandId, text, minutes, spoken } as const;
      return act(office, screen, commandId, commandId, told, () => spoken && makeReady(office, text));
    },
    'hall:take-back': (office, screen, { commandId, messageId }) =>
      act(office, screen, commandId, messageId, { type: 'take-back-message', messageId }),
  };
}

/** DU9: a year of the ledger is gone through for no other day than the one that may be begun. */
const isBefore = ({ live: { hall }, clock }: Office, day: Day): boolean =>
  day < hall.day && day === dayAt(clock.now(), hall.setup.timeZone);

/** Read before a display asks for it, as it must wait for nothing else. */
function makeReady({ speaking, log }: Office, text: { readonly id: string; readonly en: string }): void {
  Promise.all([speaking.say('id', text.id), speaking.say('en', text.en)]).catch((fault: unknown) =>
    log.fault('the message to the hall could not be read aloud', fault),
  );
}

type Unsigned<Command> = Command extends SupervisionCommand ? Omit<Command, 'clerkId'> : never;

async function act(
  office: Office,
  { seat }: Screen,
  commandId: string,
  subject: string,
  command: Unsigned<SupervisionCommand>,
  then: () => void = () => {},
): Promise<Reply<null>> {
  if (!runsTheHall(seat)) return refused('not-allowed');
  const clerkId = seat.clerk.id;
  let isDone = false;
  const reply = await office.live.perform({
    command: { ...command, clerkId },
    commandId,
    answer: () => {
      isDone = true;
      return null;
    },
  });
  // A press sent again has done nothing (IS2), so that nothing of it is on record.
  if (!isDone) return reply;
  then();
  await audit(office, clerkId, `hall-${command.type}`, subject);
  return reply;
}
