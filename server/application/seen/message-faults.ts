import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { Medium, Message } from '../../domain/post/message.ts';
import type { HallFault } from './hall-faults.ts';

/** A message retried for this long needs attention; one that waits until its recipient writes does not (WA11). */
const LATE_AFTER = minutes(30);

/** Messages that cannot be sent. One that a clerk is to send (HM5) is work, not a fault. */
export function messageFaults(messages: readonly Message[], now: Instant): HallFault[] {
  return (['email', 'whatsapp'] as const).flatMap((medium): HallFault[] => {
    const own = messages.filter((message) => message.medium === medium);
    return [...stuck(medium, own), ...late(medium, own, now)];
  });
}

const isStuck = ({ state, why }: Message): boolean => state === 'unknown' || (state === 'failed' && why !== 'by-hand');

function stuck(medium: Medium, own: readonly Message[]): HallFault[] {
  const messages = own.filter(isStuck).length;
  return messages > 0 ? [{ is: 'messages-stuck', medium, messages }] : [];
}

function late(medium: Medium, own: readonly Message[], now: Instant): HallFault[] {
  const tried = own.filter(({ state, why }) => state === 'queued' && why !== 'window-closed');
  const waiting = tried.filter(({ askedAt }) => now - askedAt > LATE_AFTER);
  if (waiting.length === 0) return [];
  const oldest = Math.min(...waiting.map(({ askedAt }) => askedAt));
  return [{ is: 'messages-late', medium, messages: waiting.length, minutes: Math.floor((now - oldest) / minutes(1)) }];
}
