import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { ENDED_ALONE_AFTER, PRESSED_ANEW_AFTER, isRaisedBy, takenBackUntil } from './staff-alarm.ts';
import type { AlarmCommand } from './staff-alarm.ts';

/** A command that asks for what is already so is accepted without an event: a frightened clerk presses many times. */
export function decideAlarm(hall: Hall, command: AlarmCommand, now: Instant): Decision {
  const { alarmId, clerkId, counterId } = command;
  if (command.type === 'raise-alarm') {
    const { place } = command;
    const [openId, open] = [...hall.alarms].find(([, each]) => isRaisedBy(each, command) && each.ended === null) ?? [];
    if (open && now - open.at < PRESSED_ANEW_AFTER) return accept();
    return accept({ type: 'alarm-raised', at: now, alarmId: openId ?? alarmId, clerkId, counterId, place });
  }
  const alarm = hall.alarms.get(alarmId);
  if (!alarm || alarm.ended !== null) return accept();
  const isHis = isRaisedBy(alarm, command);
  if (command.type === 'answer-alarm') {
    if (isHis || alarm.coming.includes(clerkId)) return accept();
    return accept({ type: 'alarm-answered', at: now, alarmId, clerkId });
  }
  const mistaken = isHis && now <= takenBackUntil(alarm);
  if (isHis && !mistaken && !command.runsTheHall && now - alarm.at < ENDED_ALONE_AFTER)
    return refuse('nothing-to-undo');
  const alone = isHis && !mistaken ? ({ alone: true } as const) : {};
  return accept({ type: 'alarm-ended', at: now, alarmId, clerkId, mistaken, ...alone });
}
