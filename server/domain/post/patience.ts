import { days, hours, minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { MessageFacts, MessageWhy } from './message.ts';

/** What the far side made of a message. `stops: 'all'`: no other would get through now either. */
type Carriage =
  | { readonly is: 'sent' }
  | { readonly is: 'refused' | 'maybe-sent'; readonly why: MessageWhy }
  | { readonly is: 'try-later'; readonly why: MessageWhy; readonly stops: 'this' | 'all' };

const LONGEST_PAUSE = hours(1);
/** WA11: what waits until its recipient writes is woken by that. */
const UNTIL_HE_WRITES = hours(12);
const PATIENCE = days(3);

/** MS3: a minute, two, four … an hour. */
export const pauseAfter = (failures: number): number =>
  Math.min(minutes(1) * 2 ** Math.min(Math.max(failures - 1, 0), 6), LONGEST_PAUSE);

const pauseOf = ({ attempts }: MessageFacts, why: MessageWhy): number =>
  why === 'window-closed' ? UNTIL_HE_WRITES : pauseAfter(attempts);

export const isPatienceOver = ({ askedAt }: Pick<MessageFacts, 'askedAt'>, now: Instant): boolean =>
  now - askedAt >= PATIENCE;

/** The message after it was offered. Where all are stopped, the pause is the line's, not its own. */
export function afterOffering(message: MessageFacts, carriage: Carriage, now: Instant): MessageFacts {
  switch (carriage.is) {
    case 'sent':
      return { ...message, state: 'sent', why: null };
    case 'refused':
      return { ...message, state: 'failed', why: carriage.why };
    case 'maybe-sent':
      return { ...message, state: 'unknown', why: carriage.why };
    case 'try-later': {
      const { why, stops } = carriage;
      if (isPatienceOver(message, now)) return { ...message, state: 'failed', why };
      return { ...message, state: 'queued', why, tryAt: stops === 'all' ? now : now + pauseOf(message, why) };
    }
  }
}

/** DU9: asked for, or put off, by a clock that was ahead and has been set right since: it would wait until that time comes. */
export const isOfAClockAhead = ({ askedAt, tryAt }: MessageFacts, now: Instant): boolean =>
  askedAt > now || tryAt > now + UNTIL_HE_WRITES;

interface Waiting extends MessageFacts {
  readonly to: string;
}

/** MS4: the oldest that may go now and is not preceded by another to the same recipient. */
export function nextToSend<Each extends Waiting>(waiting: readonly Each[], now: Instant): Each | undefined {
  const ahead = new Set<string>();
  for (const message of waiting) {
    if (message.tryAt <= now && !ahead.has(message.to)) return message;
    ahead.add(message.to);
  }
  return undefined;
}
