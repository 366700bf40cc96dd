import { days, hours, minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { MessageFacts, MessageWhy } from './message.ts';

/** The result of one try to send. `stops: 'all'`: no other message would get through now either. */
type Carriage =
  | { readonly is: 'sent' }
  | { readonly is: 'refused' | 'maybe-sent'; readonly why: MessageWhy }
  | { readonly is: 'try-later'; readonly why: MessageWhy; readonly stops: 'this' | 'all' };

const LONGEST_PAUSE = hours(1);
/** WA11: a message that waits until its recipient writes is sent when he does. */
const UNTIL_HE_WRITES = hours(12);
const PATIENCE = days(3);

/** MS3: retry after a minute, then two, four … an hour. */
export const pauseAfter = (failures: number): number =>
  Math.min(minutes(1) * 2 ** Math.min(Math.max(failures - 1, 0), 6), LONGEST_PAUSE);

const pauseOf = ({ attempts }: MessageFacts, why: MessageWhy): number =>
  why === 'window-closed' ? UNTIL_HE_WRITES : pauseAfter(attempts);

export const isPatienceOver = ({ askedAt }: Pick<MessageFacts, 'askedAt'>, now: Instant): boolean =>
  now - askedAt >= PATIENCE;

/** The message after a try. Where all are stopped, the pause belongs to the line, not to the message. */
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

/** DU9: asked for or postponed under a clock that was ahead and has been corrected: it would wait until that time comes. */
export const isOfAClockAhead = ({ askedAt, tryAt }: MessageFacts, now: Instant): boolean =>
  askedAt > now || tryAt > now + UNTIL_HE_WRITES;

interface Waiting extends MessageFacts {
  readonly to: string;
}

/** MS4: the oldest that is due and has no earlier one to the same recipient before it. */
export function nextToSend<Each extends Waiting>(waiting: readonly Each[], now: Instant): Each | undefined {
  const ahead = new Set<string>();
  for (const message of waiting) {
    if (message.tryAt <= now && !ahead.has(message.to)) return message;
    ahead.add(message.to);
  }
  return undefined;
}
