import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { isRaisedBy } from '../../domain/alarm/staff-alarm.ts';
import type { AlarmCommand, AlarmEvent } from '../../domain/alarm/staff-alarm.ts';
import { counterHeld } from '../access/actor.ts';
import type { Office } from '../office.ts';
import { runsTheHall } from '../reports/reader.ts';
import type { Answers, SignedIn } from './screen.ts';
import { audit } from '../access/audit.ts';

type AlarmRequest = Extract<keyof Answers, `alarm:${string}`>;

/** A clerk calls colleagues (SA1), also from a locked screen; to answer, a clerk must be signed in. */
export const alarmAnswers: Answers<AlarmRequest> = {
  // The command id is the alarm's id: sent again, it is the same alarm (IS2).
  'alarm:raise': (office, { seat, locked, device }, { commandId }) => {
    const who = seat ?? locked;
    if (!who) return Promise.resolve(refused('not-signed-in'));
    if (office.file.current.staffAlarm?.on === false) return Promise.resolve(refused('not-allowed'));
    const place = counterHeld(office, who) === null ? (device?.name ?? null) : null;
    return perform(office, who, commandId, { type: 'raise-alarm', alarmId: commandId, place });
  },
  'alarm:answer': (office, { seat }, { commandId, alarmId }) => {
    if (!seat) return Promise.resolve(refused('not-signed-in'));
    return perform(office, seat, commandId, { type: 'answer-alarm', alarmId });
  },
  'alarm:end': (office, { seat, locked }, { commandId, alarmId }) => {
    const who = seat ?? locked;
    if (!who) return Promise.resolve(refused('not-signed-in'));
    const alarm = office.live.hall.alarms.get(alarmId);
    const here = { clerkId: who.clerk.id, counterId: counterHeld(office, who) };
    if (!seat && alarm && !isRaisedBy(alarm, here)) return Promise.resolve(refused('locked'));
    return perform(office, who, commandId, { type: 'end-alarm', alarmId, runsTheHall: runsTheHall(seat) });
  },
};

type Unsigned<Command> = Command extends AlarmCommand ? Omit<Command, 'clerkId' | 'counterId'> : never;

async function perform(
  office: Office,
  who: SignedIn,
  commandId: string,
  command: Unsigned<AlarmCommand>,
): Promise<Reply<null>> {
  const clerkId = who.clerk.id;
  let happened: AlarmEvent | undefined;
  const reply = await office.live.perform({
    command: { ...command, clerkId, counterId: counterHeld(office, who) },
    commandId,
    answer: (_hall, [event]) => {
      happened = event as AlarmEvent | undefined; // an alarm's command makes no other events
      return null;
    },
  });
  // A repeated press made no event.
  if (happened !== undefined) {
    const alarm = office.live.hall.alarms.get(happened.alarmId);
    await audit(office, clerkId, happened.type, alarm?.counterId ?? alarm?.place ?? '');
  }
  return reply;
}
